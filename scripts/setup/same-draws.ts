import fc from "fast-check";

const { MATINEE_TEST_DRAWS } = process.env;

// A tree's tests say the same each time they run; `npm run test:long -- properties` is where other worlds are drawn.
fc.configureGlobal({ seed: Number(MATINEE_TEST_DRAWS ?? 1895) });
