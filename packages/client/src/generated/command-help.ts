// Generated from openapi/videoretalk.yaml. Do not edit: change the contract, and run `pnpm generate`.

/** What each request field is for. */
export const requestHelp = {
  "model": "The model that does the work.",
  "video_url": "The video whose lips are replaced.",
  "audio_url": "The speech that the lips shall follow.",
  "ref_image_url": "A picture of the person who is meant, for a video with several faces.",
  "video_extension": "What happens when the audio is longer than the video: the video is extended, and the output is as long as the audio.",
  "query_face_threshold": "How sure the match between `ref_image_url` and a face in the video must be. It has no effect without `ref_image_url`.",
  "callback_url": "Where the end of the task is announced. HTTPS only, never an address of a private network, 2048 characters at most."
} as const;

/** Where API keys are made. */
export const keysPage = "https://evolink.ai/dashboard/keys" as const;
