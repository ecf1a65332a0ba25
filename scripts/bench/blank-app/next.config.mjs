export default { turbopack: { root: "/" } }; // node_modules is a link out of the folder
