/** Scripts for a world's clock. See `scripts.ts` for what they build on. */
export const clockScripts = {
  setPace: `
local mode, speed, time = unpack(ARGV, 3, 5)
if gone() then return 0 end
redis.call('HSET', state, 'mode', mode, 'speed', speed, 'time', math.max(get('time'), time), 'real', now())
changed()
return 1
`,
  /** Takes the clock in hand, which stands still from now on. Answers its time, or nothing where another has it. */
  takeClock: `
local me = ARGV[3]
if gone() then return {'gone'} end
local mover = get('mover')
if mover then return {'taken', mover} end
if get('mode') == 'real' then
  local time = get('time') + math.max(0, now() - get('real')) * get('speed')
  redis.call('HSET', state, 'time', string.format('%.0f', math.floor(time)))
end
redis.call('HSET', state, 'mover', me)
changed()
return {'mine', get('time')}
`,
  /**
   * Moves the clock to what falls due next, up to a target, and leases all of that to the caller. Where nothing does, it
   * moves to the target if the caller has something to do then.
   */
  step: `
local me, target, most, goThere = ARGV[3], tonumber(ARGV[4]), ARGV[5], ARGV[6] == '1'

if gone() or get('mover') ~= me then return {'lost'} end
local head = nil
for _, agenda in ipairs({'news', 'due'}) do
  local first = redis.call('ZRANGE', key(agenda), 0, 0, 'WITHSCORES')
  if first[2] and (not head or tonumber(first[2]) < head) then head = tonumber(first[2]) end
end
if not head or head > target then
  if not goThere then return {'none'} end
  head = target
end
local time = tonumber(get('time'))
if head > time then
  time = head
  redis.call('HSET', state, 'time', string.format('%.0f', time))
  changed()
end
local found = {string.format('%.0f', time)}
for _, agenda in ipairs({'news', 'due'}) do
  local due = redis.call('ZRANGEBYSCORE', key(agenda), '-inf', time, 'WITHSCORES', 'LIMIT', 0, most)
  for index = 1, #due, 2 do
    redis.call('ZREM', key(agenda), due[index])
    lease(due[index], due[index + 1], me)
    found[#found + 1] = due[index]
  end
end
keep('leased')
return found
`,
  leaveClock: `
local me, target = ARGV[3], ARGV[4]
if gone() or get('mover') ~= me then return 0 end
redis.call('HSET', state, 'time', string.format('%.0f', math.max(get('time'), target)), 'real', now())
redis.call('HDEL', state, 'mover')
changed()
return 1
`,
} as const;
