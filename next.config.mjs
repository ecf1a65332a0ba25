const security = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];
const day = 24 * 60 * 60; // seconds

/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg", "pg-cursor", "pino", "@prisma/adapter-pg", "hyparquet-writer"],
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types; `npm start` need not wait for it
  images: { unoptimized: true }, // and no door to /media that passes by its gate
  experimental: { serverActions: { bodySizeLimit: "256kb" } },
  async headers() {
    return [
      { source: "/:path*", headers: security },
      {
        source: "/media/:path*",
        headers: [{ key: "Cache-Control", value: `private, max-age=${day}` }],
      },
      {
        source: "/media/:path*",
        has: [{ type: "query", key: "v" }], // the address carries the content's hash
        headers: [{ key: "Cache-Control", value: `private, max-age=${365 * day}, immutable` }],
      },
    ];
  },
};
