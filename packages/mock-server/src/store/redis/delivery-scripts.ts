/** Scripts for what falls due, and for what comes of it. See `scripts.ts` for what they build on. */
export const deliveryScripts = {
  /** Leases what is due at a time, and tells when the next thing will be. Whoever moves the clock does that alone. */
  claim: `
local me, time, most = ARGV[3], ARGV[4], ARGV[5]
if gone() or get('mover') or get('mode') ~= 'real' then return {''} end
local found = {''}
for _, agenda in ipairs({'due', 'news'}) do
  local due = redis.call('ZRANGEBYSCORE', key(agenda), '-inf', time, 'WITHSCORES', 'LIMIT', 0, most)
  for index = 1, #due, 2 do
    redis.call('ZREM', key(agenda), due[index])
    lease(due[index], due[index + 1], me)
    found[#found + 1] = due[index]
  end
  local first = redis.call('ZRANGE', key(agenda), 0, 0, 'WITHSCORES')
  if first[2] and (found[1] == '' or tonumber(first[2]) < tonumber(found[1])) then found[1] = first[2] end
end
if #found > 1 then keep('leased') end
return found
`,
  /** Gives leases back: each with when it is due again, or with nothing where it is done. */
  finish: `
local me = ARGV[3]
if gone() then return 0 end
for index = 4, #ARGV, 2 do
  local member, at = ARGV[index], ARGV[index + 1]
  if holds(member, me) then
    redis.call('HDEL', key('leased'), member)
    if at ~= '' then plan(member, at) end
  end
end
keep('news', 'due')
return 1
`,
  /** Faults have decided about a delivery that is leased: it is put off, maybe until another one was sent. */
  putOff: `
local me, id, note, at, held = unpack(ARGV, 3, 7)
if gone() or not holds('d ' .. id, me) then return 0 end
redis.call('HSET', key('notes'), id, note)
keep('notes')
if at ~= '' then
  redis.call('HDEL', key('leased'), 'd ' .. id)
  plan('d ' .. id, at)
  if held == '1' then redis.call('SADD', key('held'), 'd ' .. id) keep('held') end
  keep('due')
end
return 1
`,
  /**
   * An attempt begins. Answers its number, or 0 where its lease is another's by now. Who has not heard the answer asks
   * again with the same token, and gets the same number.
   */
  begin: `
local me, id, member, begun, token = unpack(ARGV, 3, 7)
if gone() or (member ~= '' and not holds(member, me)) then return 0 end
redis.call('SREM', key('held'), 'd ' .. id)
local number, by = string.match(redis.call('HGET', key('numbers'), id) or '0 none', '^(%d+) (%S+)$')
if by == token then return tonumber(number) end
number = number + 1
redis.call('HSET', key('numbers'), id, number .. ' ' .. token)
redis.call('HSET', key('begun'), id .. ' ' .. number, begun)
keep('numbers', 'begun')
return number
`,
  /**
   * An attempt has ended: its record takes the place of its beginning, what is due next is planned, and the lease ends.
   * Where the beginning is gone, it has been recorded before, maybe as interrupted, and nothing is done. Answers all
   * attempts.
   */
  record: `
local me, id, number, member, attempt, releaseAt = unpack(ARGV, 3, 8)
if gone() then return 0 end
if number ~= '0' then
  if redis.call('HDEL', key('begun'), id .. ' ' .. number) == 0 then return 0 end
elseif not holds(member, me) then return 0 end
local before = redis.call('HGET', key('attempts'), id)
local attempts = before and (before .. ',' .. attempt) or attempt
redis.call('HSET', key('attempts'), id, attempts)
if releaseAt ~= '' then
  for _, other in ipairs(redis.call('SMEMBERS', key('held'))) do
    if redis.call('ZSCORE', key('due'), other) then plan(other, releaseAt) end
  end
  redis.call('UNLINK', key('held'))
end
if member ~= '' and holds(member, me) then
  redis.call('HDEL', key('leased'), member)
  for index = 9, #ARGV, 2 do plan(ARGV[index], ARGV[index + 1]) end
  if ARGV[9] ~= 'd ' .. id then redis.call('HDEL', key('notes'), id) end
end
keep('attempts', 'due')
return attempts
`,
  /**
   * What a replica held that is no more becomes due again. Where it has begun an attempt that nobody has recorded yet, the
   * lease stays: it may have been slow and not dead. Answers how much was done, and how much has stayed.
   */
  handOver: `
local dead = ARGV[3]
if gone() then return {0, 0} end
local count, stayed = 0, 0
local sending = {}
local begun = redis.call('HGETALL', key('begun'))
for index = 1, #begun, 2 do
  if cjson.decode(begun[index + 1]).owner == dead then sending[string.match(begun[index], '^%S+')] = true end
end
local leased = redis.call('HGETALL', key('leased'))
for index = 1, #leased, 2 do
  local owner, at = string.match(leased[index + 1], '^(%S+) (%S+)$')
  if owner == dead then
    if sending[string.match(leased[index], '^%S+ (%S+)')] then
      stayed = stayed + 1
    else
      redis.call('HDEL', key('leased'), leased[index])
      plan(leased[index], at)
      count = count + 1
    end
  end
end
keep('news', 'due')
if get('mover') == dead then
  redis.call('HDEL', state, 'mover')
  redis.call('HSET', state, 'real', now())
  count = count + 1
  changed()
end
return {count, stayed}
`,
} as const;
