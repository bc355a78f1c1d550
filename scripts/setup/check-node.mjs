// Must parse in any old Node: no recent syntax here.

var oldest = [20, 9];

/** Exits with one line when this Node is too old. Nothing with newer syntax may be imported before. */
export function checkNode() {
  var version = process.versions.node.split('.').map(Number);
  var isTooOld = version[0] < oldest[0] || (version[0] === oldest[0] && version[1] < oldest[1]);
  if (!isTooOld) return;
  process.stderr.write('Node ' + oldest.join('.') + ' or later is needed; this is ' + process.versions.node + '.\n');
  process.exit(1);
}
