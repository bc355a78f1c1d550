# Varnish in front of Warraq (7.1 with varnish-modules, for xkey). A page is kept for the second that the page cache allows,
# whoever asks, and a purge by tag removes it at once. While the site is away, what is here is shown for up to a day.
vcl 4.1;

import std;
import xkey;

backend warraq {
  .host = "127.0.0.1"; # here: HOST of the site
  .port = "3000"; # here: PORT of the site
  .probe = { .url = "/healthz"; .interval = 2s; .timeout = 2s; .window = 4; .threshold = 2; .initial = 2; }
}

# Who may purge: this machine.
acl purgers { "localhost"; "127.0.0.1"; "::1"; }

sub vcl_recv {
  if (req.method == "PURGE") {
    if (client.ip !~ purgers || req.http.X-Forwarded-For ~ ",") {
      return (synth(405, "Not allowed"));
    }
    # xkey: one or more tags as in Surrogate-Key (article:ID section:ID front …).
    if (req.http.xkey) {
      return (synth(200, "Purged " + xkey.purge(req.http.xkey)));
    }
    return (purge);
  }
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  # The desk, and what only the site itself may say.
  if (req.url ~ "^/(admin|api/auth|healthz|readyz|metrics)(/|\?|$)" || req.http.Authorization) {
    return (pass);
  }
  # Readers have no cookies here; one of another program must not divide the cache.
  unset req.http.Cookie;
  # The page cache tells a cache by which tags to purge.
  set req.http.Surrogate-Capability = "varnish=Surrogate/1.0";
  # Pages know two parameters; programs' addresses are left as they are.
  if (req.url !~ "^/api/" && req.url ~ "\?" && req.url !~ "[?&](page|q|[^=&]*[%+][^=&]*)(=|&|$)") {
    set req.url = regsub(req.url, "\?.*$", "");
  }
  if (std.healthy(req.backend_hint)) {
    set req.grace = 0s;
  }
  return (hash);
}

sub vcl_backend_response {
  set beresp.http.xkey = beresp.http.Surrogate-Key;
  if (beresp.http.CDN-Cache-Control ~ "max-age=[0-9]+") {
    set beresp.ttl = std.duration(regsub(beresp.http.CDN-Cache-Control, ".*max-age=([0-9]+).*", "\1s"), 0s);
  }
  if (beresp.http.Cache-Control ~ "private|no-store" || beresp.status >= 500) {
    # A failure is never kept in place of what is still here.
    if (beresp.status >= 500 && bereq.is_bgfetch) {
      return (abandon);
    }
    set beresp.uncacheable = true;
    set beresp.ttl = 1s;
    return (deliver);
  }
  set beresp.grace = 24h;
  # The page cache has compressed already, in what the reader can read.
  set beresp.do_gzip = false;
}

sub vcl_deliver {
  unset resp.http.xkey;
  unset resp.http.Surrogate-Key;
  unset resp.http.Cache-Tag;
  unset resp.http.Via;
  unset resp.http.X-Varnish;
}
