// Read by any Node, however old: no syntax here that one of them might not know.

var oldest = [20, 9];

/** Ends with one line when this Node is too old. Nothing newer than this file may be loaded before. */
export function checkNode() {
  var version = process.versions.node.split('.').map(Number);
  var isTooOld = version[0] < oldest[0] || (version[0] === oldest[0] && version[1] < oldest[1]);
  if (!isTooOld) return;
  process.stderr.write('Node ' + oldest.join('.') + ' or later is needed; this is ' + process.versions.node + '.\n');
  process.exit(1);
}
