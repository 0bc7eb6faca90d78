#!/usr/bin/env bash
# Makes the file that the mock hands out as every task's result: four seconds of H.264 and AAC, playable and seekable
# in a browser. Needs ffmpeg and the DejaVu fonts (Debian: apt-get install ffmpeg fonts-dejavu-core). Its output is
# committed, so that nobody else needs either; `pnpm generate` then draws it into the mock.
set -euo pipefail

out="$(dirname "$0")/../packages/mock-server/assets/result.mp4"
font=/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
text="fontfile=$font:fontcolor=white"

# A face whose mouth opens and closes with the tone, and the running time, so that seeking can be seen.
ffmpeg -hide_banner -loglevel error -y \
  -f lavfi -i "color=c=0x1d2b3a:s=480x270:r=25:d=4" \
  -f lavfi -i "color=c=0xf2c9a0:s=120x150:r=25:d=4" \
  -f lavfi -i "aevalsrc=0.3*sin(2*PI*220*t)*abs(sin(2*PI*1.5*t)):s=44100:d=4" \
  -filter_complex "
    [1]format=yuva420p,geq=lum='lum(X,Y)-90*lt(hypot((X-38)/9,(Y-55)/9),1)-90*lt(hypot((X-82)/9,(Y-55)/9),1)-110*lt(hypot((X-60)/26,(Y-108)/(3+14*abs(sin(2*PI*1.5*T)))),1)':cb='cb(X,Y)':cr='cr(X,Y)':a='255*lt(hypot((X-60)/60,(Y-75)/75),1)'[face];
    [0][face]overlay=180:30,
    drawtext=$text:fontsize=20:x=(w-tw)/2:y=200:text='VideoRetalk mock result',
    drawtext=$text:fontsize=16:x=(w-tw)/2:y=232:text='%{pts\\:hms}'[video]" \
  -map '[video]' -map 2:a \
  -c:v libx264 -profile:v main -preset veryslow -crf 30 -g 25 -pix_fmt yuv420p -threads 1 \
  -c:a aac -b:a 32k -ac 1 \
  -movflags +faststart -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -map_metadata -1 \
  "$out"

echo "$out: $(wc -c <"$out") bytes"
