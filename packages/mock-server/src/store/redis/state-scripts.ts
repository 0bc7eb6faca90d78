/** Scripts for what a world is besides its tasks: its beginning and end, its rules and faults, and its log. See `scripts.ts` for what they build on. */
export const stateScripts = {
  /** Makes the state of a world where there is none, and counts the replicas that have joined it. */
  open: `
if not get('gen') then
  redis.call('HSET', state, 'gen', ARGV[3], 'name', ARGV[4], 'channel', ARGV[5], 'mode', ARGV[6], 'speed', ARGV[7],
    'time', ARGV[8], 'real', now(), 'rules', ARGV[9], 'rulesVersion', 0, 'faults', ARGV[10], 'faultsVersion', 0,
    'version', 1)
  redis.call('HSETNX', state, 'epoch', ARGV[11])
end
keep('state')
return redis.call('HINCRBY', state, 'replicas', 1) - 1
`,
  /** Forgets a world, but not the log that is read by who watches it. */
  reset: `
if gone() then return 0 end
for _, part in ipairs({'plans', 'order', 'intents', 'intentEnds', 'attempts', 'numbers', 'notes', 'begun', 'due', 'news',
  'leased', 'held'}) do redis.call('UNLINK', key(part)) end
redis.call('PUBLISH', get('channel'), 's ' .. get('name'))
redis.call('HDEL', state, 'gen', 'replicas', 'mover', 'places')
return 1
`,
  /** Puts a part of the state in the place of the one that the caller has seen, and no other. */
  change: `
local part, seen, text = unpack(ARGV, 3, 5)
if gone() then return {'gone'} end
if get(part .. 'Version') ~= seen then return {'other', get(part .. 'Version'), get(part)} end
redis.call('HSET', state, part, text)
local version = redis.call('HINCRBY', state, part .. 'Version', 1)
changed()
return {'changed', tostring(version)}
`,
  /** Lets a world live on. */
  touch: `
for _, part in ipairs({'state', 'plans', 'order', 'intents', 'intentEnds', 'attempts', 'numbers', 'notes', 'begun', 'due',
  'news', 'leased', 'held', 'events'}) do redis.call('PEXPIRE', key(part), ttl) end
return 1
`,
  /** Adds events to the log, which goes on over a reset. Only who watches is told, and a clock that waits for stillness. */
  tell: `
local size = ARGV[3]
if not get('name') then return 0 end
for index = 4, #ARGV do
  redis.call('XADD', key('events'), 'MAXLEN', '~', size, redis.call('HINCRBY', state, 'events', 1) .. '-0', 'e', ARGV[index])
end
keep('events')
if redis.call('EXISTS', key('watched')) == 1 or get('mode') == 'automatic' then
  redis.call('PUBLISH', get('channel'), 'e ' .. get('name'))
end
return 1
`,
} as const;
