import type { ViewSource } from '@/domain/statistics/types';

/**
 * The hosts that are known, as of November 2026, each with everything below it; the longest name decides. Google's countries
 * are those of https://www.google.com/supported_domains.
 */
const hosts: Partial<Record<ViewSource, string>> = {
  // Assistants that answer with links are asked as search engines are.
  search: `bing.com cn.bing.com duckduckgo.com yandex.com yandex.ru yandex.by yandex.kz yandex.uz yandex.com.tr ya.ru
    search.yahoo.com yahoo.co.jp ecosia.org qwant.com startpage.com search.brave.com kagi.com mojeek.com swisscows.com
    baidu.com sogou.com search.naver.com search.seznam.cz search.aol.com ask.com presearch.com
    chatgpt.com chat.openai.com perplexity.ai copilot.microsoft.com gemini.google.com claude.ai`,
  social: `facebook.com fb.com fb.me messenger.com instagram.com threads.net threads.com t.co x.com twitter.com
    t.me telegram.me telegram.org wa.me whatsapp.com whatsapp.net youtube.com youtu.be tiktok.com linkedin.com lnkd.in reddit.com
    redd.it pinterest.com pin.it snapchat.com vk.com vk.ru ok.ru bsky.app mastodon.social tumblr.com quora.com discord.com
    discordapp.com weibo.com weibo.cn viber.com line.me slack.com`,
  news: `news.google.com news.yahoo.com msn.com flipboard.com feedly.com inoreader.com newsblur.com theoldreader.com netvibes.com
    bloglovin.com getpocket.com instapaper.com smartnews.com newsbreak.com nabd.com apple.news upday.com dzen.ru ground.news
    news.ycombinator.com`,
  // Mail and documents are written by people, on hosts of search engines.
  sites: `mail.google.com docs.google.com drive.google.com sites.google.com groups.google.com classroom.google.com translate.google.com
    mail.yahoo.com mail.yandex.ru mail.yandex.com`,
};

const googleCountries = `com ad ae com.af com.ag al am co.ao com.ar as at com.au az ba com.bd be bf bg com.bh bi bj com.bn com.bo com.br
  bs bt co.bw by com.bz ca cd cf cg ch ci co.ck cl cm cn com.co co.cr com.cu cv com.cy cz de dj dk dm com.do dz com.ec ee com.eg es
  com.et fi com.fj fm fr ga ge gg com.gh com.gi gl gm gr com.gt gy com.hk hn hr ht hu co.id ie co.il im co.in iq is it je com.jm jo
  co.jp co.ke com.kh ki kg co.kr com.kw kz la com.lb li lk co.ls lt lu lv com.ly co.ma md me mg mk ml com.mm mn com.mt mu mv mw
  com.mx com.my co.mz com.na com.ng com.ni ne nl no com.np nr nu co.nz com.om com.pa com.pe com.pg com.ph com.pk pl pn com.pr ps pt
  com.py com.qa ro ru rw com.sa com.sb sc se com.sg sh si sk com.sl sn so sm sr st com.sv td tg co.th com.tj tl tm tn to com.tr tt
  com.tw co.tz com.ua co.ug co.uk com.uy co.uz com.vc co.ve co.vi com.vn vu ws rs co.za co.zm co.zw cat`;

/** Applications of Android name themselves whole, as `android-app://PACKAGE`. */
const apps: Partial<Record<ViewSource, string>> = {
  search: 'com.google.android.googlequicksearchbox com.microsoft.bing com.duckduckgo.mobile.android com.openai.chatgpt',
  social: `com.facebook.katana com.facebook.lite com.facebook.orca com.instagram.android com.twitter.android org.telegram.messenger
    org.telegram.messenger.web com.whatsapp com.whatsapp.w4b com.google.android.youtube com.zhiliaoapp.musically com.linkedin.android
    com.reddit.frontpage com.pinterest com.snapchat.android com.slack com.discord`,
  news: 'com.google.android.apps.magazines flipboard.app com.devhd.feedly com.waveline.nabd com.microsoft.amp.apps.bingnews',
};

/** The class of each known host. */
export const classOfHost: ReadonlyMap<string, ViewSource> = new Map([
  ...words(googleCountries).map((country) => [`google.${country}`, 'search'] as const),
  ...byName(hosts),
]);

/** The class of each known application. */
export const classOfApp: ReadonlyMap<string, ViewSource> = new Map(byName(apps));

function byName(table: Partial<Record<ViewSource, string>>): [string, ViewSource][] {
  // Every key is a source.
  const entries = Object.entries(table) as [ViewSource, string][];
  return entries.flatMap(([source, names]) => words(names).map((name): [string, ViewSource] => [name, source]));
}

function words(text: string): string[] {
  return text.split(/\s+/);
}
