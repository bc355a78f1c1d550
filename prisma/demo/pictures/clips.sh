#!/bin/sh
# Makes the edition's film and sound anew. Needs ffmpeg; the files are kept in prisma/demo/media, so nobody else does.
set -eu
cd "$(dirname "$0")/../media"

# A slow pan over the drawing of the ferry, with a breath of light.
ffmpeg -y -loglevel error -loop 1 -i "${1:?a PNG of the ferry}" -t 8 -r 25 \
  -vf "scale=1600:-2,crop=1200:675:x='(iw-1200)*(0.5-0.5*cos(t/8*PI))':y='90+14*sin(t*1.7)',scale=960:540,eq=brightness='0.02*sin(t*2)':eval=frame,format=yuv420p" \
  -c:v libx264 -preset slow -crf 30 -movflags +faststart -an river-film.mp4

# Plucked notes over low water noise; pluck.ts writes the samples.
npx tsx ../pictures/pluck.ts | ffmpeg -y -loglevel error -f s16le -ar 44100 -ac 1 -i - -af "aecho=0.7:0.5:90|170:0.3|0.2,afade=t=out:st=18:d=2" -b:a 64k oud-sound.mp3
