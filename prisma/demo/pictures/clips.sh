#!/bin/sh
# Makes the edition's film and sound anew. Needs ffmpeg; the files are kept in prisma/demo/media, so nobody else does.
set -eu
cd "$(dirname "$0")/../media"

# A slow pan over the drawing of the ferry, with a breath of light.
ffmpeg -y -loglevel error -loop 1 -i ferry-1600.avif -t 8 -r 25 \
  -vf "scale=1600:-2,crop=1200:675:x='(iw-1200)*(0.5-0.5*cos(t/8*PI))':y='90+14*sin(t*1.7)',scale=960:540,eq=brightness='0.02*sin(t*2)':eval=frame,format=yuv420p" \
  -c:v libx264 -preset slow -crf 30 -movflags +faststart -an river-film.mp4

# Plucked notes of maqam bayati on D: each a decaying sine with two overtones, over low water noise.
note() { echo "if(gte(t,$1),exp(-2.4*(t-$1))*(0.5*sin(2*PI*$2*t)+0.28*sin(4*PI*$2*t)+0.14*sin(6*PI*$2*t)),0)"; }
sum=""
at=0
for pitch in 146.83 158.90 174.61 196.00 174.61 158.90 146.83 130.81 146.83 196.00 220.00 233.08 220.00 196.00 174.61 158.90 146.83; do
  sum="${sum:+$sum+}$(note "$at" "$pitch")"
  at=$(echo "$at + 1.1" | bc)
done
ffmpeg -y -loglevel error -f lavfi -i "aevalsrc=0.35*($sum):s=44100:d=20" -f lavfi -i "anoisesrc=c=brown:a=0.05:d=20:r=44100:seed=7" \
  -filter_complex "[1]lowpass=f=700,tremolo=f=0.3:d=0.6[w];[0]aecho=0.7:0.5:90|170:0.3:0.2[o];[o][w]amix=inputs=2:normalize=0,afade=t=out:st=18:d=2" -b:a 64k -ac 1 oud-sound.mp3
