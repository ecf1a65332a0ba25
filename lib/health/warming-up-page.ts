const AGAIN_MILLISECONDS = 2_000;

/**
 * What is shown while no page can be made, as a whole document that needs nothing else. It looks whether Matinee is back,
 * and then loads the page that was asked for; without scripts the browser simply tries again.
 */
export function warmingUpPage(nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark">
<meta name="theme-color" content="#0f0d0b">
<title>One moment · Matinee</title>
<link rel="icon" href="/icon.svg">
<noscript><meta http-equiv="refresh" content="${AGAIN_MILLISECONDS / 1000}"></noscript>
<style>${STYLE}</style>
</head>
<body>
<main>
<div class="lamp" aria-hidden="true"></div>
<h1>The projector is warming up</h1>
<p role="status">Matinee cannot reach its database for the moment. This page comes back by itself, and nothing you did is lost.</p>
</main>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>
`;
}

const STYLE = `
html { background: #0e0b09; color: #f7f0e4; font: 1.0625rem/1.6 system-ui, sans-serif; }
body { margin: 0; background: radial-gradient(120% 70% at 50% -10%, #2c1713, transparent 70%); }
main { box-sizing: border-box; min-height: 100vh; min-height: 100svh; max-width: 34rem; margin: auto; padding: 4rem 1.5rem;
  display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 1.25rem; text-align: center; }
h1 { margin: 0; font-size: clamp(1.625rem, 1.2rem + 1.7vw, 2.75rem); line-height: 1.1; }
p { margin: 0; color: #bfb19d; }
.lamp { width: 5rem; height: 5rem; border-radius: 50%; background: radial-gradient(#f6cf7e, #e3b04b 35%, #2c1713 75%);
  animation: breathe 1.8s ease-in-out infinite alternate; }
@keyframes breathe { from { opacity: 0.45; } }
@media (prefers-reduced-motion: reduce) { .lamp { animation: none; } }
`;

const SCRIPT = `
const look = async () => {
  const answer = await fetch("/api/health", { cache: "no-store" }).catch(() => null);
  if (answer && answer.ok) location.reload();
  else setTimeout(look, ${AGAIN_MILLISECONDS});
};
setTimeout(look, ${AGAIN_MILLISECONDS});
`;
