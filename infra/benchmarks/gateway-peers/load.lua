-- wrk -s load.lua URL -- BODY [FROM]: posts one body again and again; with a number one that differs each time.
local body, fixed, number

function init(arguments)
  local file = io.open(arguments[1])
  body = file:read("*a")
  file:close()
  number = tonumber(arguments[2])
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Accept"] = "application/json"
  fixed = wrk.format(nil, nil, nil, body)
end

function request()
  if not number then
    return fixed
  end
  number = number + 1
  return wrk.format(nil, nil, nil, (body:gsub("as%-of%-0", "as-of-" .. number)))
end

function done(summary)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("RESULT %d %d %d %d\n", summary.requests, summary.duration, failed, summary.bytes))
end
