/**
 * Our CommonJS loads packages that are ES modules only, which Node does unasked from 20.19 and from 22.12 on.
 * @param {string} version as in process.versions.node
 */
export function isNodeFit(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}
