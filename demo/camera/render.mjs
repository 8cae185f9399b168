// Renders scene.html frame by frame into greenhouse.mp4: `node demo/camera/render.mjs [frames a second]`.
// The clip is committed; this runs only when the drawing changes. It needs Chromium (CHROMIUM) and ffmpeg (FFMPEG).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../deploy/local/packages.mjs';

const rate = Number(process.argv[2] ?? 24);
const size = { width: 540, height: 960 };
const scene = new URL('scene.html', import.meta.url);
const clip = fileURLToPath(new URL('greenhouse.mp4', import.meta.url));

// A quiet greenhouse: wind on the film, and now and then a bird
const wind = 'anoisesrc=color=brown:amplitude=0.5:sample_rate=48000:seed=3,lowpass=f=900,tremolo=f=0.1:d=0.5';
const trill = 'sin(2*PI*(3300*t+22*sin(2*PI*11*t)))*pow(max(0\\,sin(2*PI*5*t))\\,6)';
const answer = 'sin(2*PI*(4300*t+30*sin(2*PI*7*t)))*pow(max(0\\,sin(2*PI*4*t))\\,8)';
const birds = `aevalsrc=0.05*${trill}*gt(sin(2*PI*t/5)\\,0.92)+0.03*${answer}*gt(sin(2*PI*t/6.667+2)\\,0.95):s=48000`;

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: size });
await page.goto(scene.href);
const seconds = await page.evaluate('LOOP');

// Baseline-safe for every player: no B-frames, a key frame each second, closed groups
const ffmpeg = spawn(
  process.env.FFMPEG ?? 'ffmpeg',
  [
    ['-y', '-loglevel', 'error', '-f', 'image2pipe', '-c:v', 'png', '-framerate', rate, '-i', 'pipe:0'],
    ['-f', 'lavfi', '-i', wind, '-f', 'lavfi', '-i', birds],
    ['-filter_complex', '[1:a][2:a]amix=inputs=2:normalize=0,volume=0.6[a]', '-map', '0:v', '-map', '[a]'],
    [
      '-c:v',
      'libx264',
      '-profile:v',
      'main',
      '-pix_fmt',
      'yuv420p',
      '-preset',
      'veryslow',
      '-tune',
      'animation',
    ],
    ['-crf', 26, '-maxrate', '1100k', '-bufsize', '1500k', '-bf', 0, '-g', rate, '-keyint_min', rate],
    ['-sc_threshold', 0, '-flags', '+cgop', '-c:a', 'aac', '-b:a', '64k', '-ac', 1],
    ['-t', seconds, '-movflags', '+faststart', clip],
  ]
    .flat()
    .map(String),
  { stdio: ['pipe', 'inherit', 'inherit'] },
);
const done = once(ffmpeg, 'close');

for (let i = 0; i < seconds * rate; i += 1) {
  await page.evaluate((t) => globalThis.draw(t), i / rate);
  const picture = await page.screenshot({ type: 'png', scale: 'css' });
  if (!ffmpeg.stdin.write(picture)) await once(ffmpeg.stdin, 'drain');
}
ffmpeg.stdin.end();
const [code] = await done;
await browser.close();
process.exit(code ?? 1);
