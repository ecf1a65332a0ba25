/** A library of somebody else's, and the script with which it reads what Matinee wrote. */
export type Reader = {
  name: string;
  about: string;
  packages: string[];
  pythons: string[]; // in the order in which they are tried
  megabytes: number; // of packages, about
};

const CURRENT = ["python3", "python3.13", "python3.12", "python3.11"];

export const readers: Reader[] = [
  {
    name: "tables",
    about: "DuckDB, pyarrow and pandas",
    packages: ["duckdb", "pyarrow", "pandas"],
    pythons: CURRENT,
    megabytes: 400,
  },
  {
    name: "lenskit",
    about: "LensKit",
    packages: ["lenskit"],
    pythons: CURRENT,
    megabytes: 6_000,
  },
  {
    name: "recbole",
    about: "RecBole",
    packages: ["recbole", "numpy<2", "pandas<2.3", "scipy<1.14", "scikit-learn<1.6"],
    pythons: CURRENT,
    megabytes: 6_000,
  },
  {
    name: "obp",
    about: "the Open Bandit Pipeline",
    packages: ["obp", "matplotlib<3.9"],
    pythons: ["python3.10", "python3.9"], // it pins packages that newer ones no longer run
    megabytes: 2_200,
  },
];
