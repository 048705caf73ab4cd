/** The version of this wizard: that of `package.json`, which a test compares. It is in every page, document and script. */
export const RELEASE = '0.2.0'
