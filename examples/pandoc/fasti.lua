-- SPDX-License-Identifier: MIT
--
-- A filter for pandoc (2.17 or later) and Quarto: a code block of class `fasti` becomes the picture
-- of the chronology that it holds, or of the file that it names. A chronology with errors stops the
-- build; what is wrong is told with file and line.
--
--     ```{.fasti file=policy.yaml view=status caption="What was in force"}
--     ```
--
-- The program is `fasti` as the PATH has it, or what the environment variable FASTI names: never
-- what a document says. No shell is run, and an attribute is never more than the value of its option.

-- What each attribute becomes.
local VALUES = {
  view = true, lang = true, theme = true, ['as-of'] = true, order = true, from = true, to = true,
  around = true, steps = true, scale = true, fonts = true,
}
local LISTS = { actor = true, tag = true }
local FLAGS = { reduce = true }
local OWN = { file = true, caption = true, alt = true, check = true, width = true }

local program = os.getenv('FASTI') or 'fasti'
local defaults = {}
local failures = {}
local count = 0  -- of the blocks so far
local total = 0

-- Pages with margins, for which a picture is laid out narrower: its letters are legible then.
local ON_PAPER = { latex = true, context = true, docx = true, odt = true, opendocument = true,
                   rtf = true, typst = true }

-- Where pictures go: HTML holds them, other formats have them as files of their own.
local function ending()
  local table_of = {
    { 'html', 'inline' }, { 'revealjs', 'inline' }, { 'slid', 'inline' }, { 's5', 'inline' },
    { 'latex', 'pdf' }, { 'beamer', 'pdf' }, { 'context', 'pdf' },
    { 'docx', 'png' }, { 'pptx', 'png' }, { 'odt', 'png' }, { 'opendocument', 'png' },
    { 'rtf', 'png' }, { 'ipynb', 'png' },
  }
  for _, row in ipairs(table_of) do
    if FORMAT:find(row[1], 1, true) then return row[2] end
  end
  return 'svg'
end

local function read(path)
  local file = io.open(path, 'rb')
  if not file then return nil end
  local bytes = file:read('a')
  file:close()
  return bytes
end

-- Runs the program; its exit status and what it printed, or nothing and why it did not run.
local function run(arguments, input)
  local ok, answer = pcall(pandoc.pipe, program, arguments, input)
  if ok then return 0, answer end
  if type(answer) ~= 'string' and answer.error_code then
    -- A shell's word for a program that is not there.
    if answer.error_code ~= 127 then return answer.error_code, answer.output end
  end
  return nil, '`' .. program .. '` cannot be run; install fasti, or name it in FASTI'
end

-- A name as the program takes it for a file, whatever it begins with.
local function as_path(name)
  if name:sub(1, 1) == '-' then return './' .. name end
  return name
end

-- A file as the document names it: from the folder of the build, else from the document's own.
local function find_file(name)
  if read(as_path(name)) then return as_path(name) end
  for _, input in ipairs(PANDOC_STATE.input_files) do
    local near = pandoc.path.join({ pandoc.path.directory(input), name })
    if read(near) then return as_path(near) end
  end
  return nil
end

-- The documents' lines that begin a block of class `fasti`, in order.
local function find_fences()
  local out = {}
  for _, input in ipairs(PANDOC_STATE.input_files) do
    local number = 0
    for line in ((read(input) or '') .. '\n'):gmatch('(.-)\r?\n') do
      number = number + 1
      local info = line:match('^[%s>*+%-%d.]*```+%s*(.+)$') or line:match('^[%s>*+%-%d.]*~~~+%s*(.+)$')
      if info and (info:match('^fasti%f[^%w]') or info:match('^{.*%.fasti%f[^%w]')) then
        table.insert(out, { document = input, line = number })
      end
    end
  end
  return out
end

-- Where block `number` begins; nothing where the documents do not show it, such as in a page of
-- which a part is included by other means.
local fences
local function fence_of(number)
  fences = fences or find_fences()
  if #fences == total then return fences[number] end
  return nil
end

-- What a block is about: its number, and where the chronology comes from.
local function subject_of(block, number)
  local attributes = block.attributes
  local name = attributes.file
  local line = block.text:match('^%s*(%S+%.ya?ml)%s*$')
  if name and block.text:match('%S') then
    return nil, 'it names a file and holds a chronology as well; leave one out'
  end
  name = name or line
  if name then
    local path = find_file(name)
    if not path then return nil, 'there is no file ' .. name end
    return { path = path, input = '', number = number }
  end
  return { path = '-', input = block.text .. '\n', number = number, fence = fence_of(number) }
end

-- "policy.yaml:4", "report.md:17", or "block 2, line 4" where the document cannot be searched.
local function tell_place(subject, file, line)
  if not file then return subject.path == '-' and 'block ' .. subject.number or subject.path end
  if file ~= '<stdin>' then return file .. ':' .. line end
  if subject.fence then return subject.fence.document .. ':' .. (subject.fence.line + line) end
  return 'block ' .. subject.number .. ', line ' .. line
end

local function unescape(text)
  return (text:gsub('%%(%x%x)', function(hex) return string.char(tonumber(hex, 16)) end))
end

-- Checks; true when there is no error. Errors become failures, warnings are told, of a file once.
local checked = {}
local function check(subject, lenient)
  local known = checked[subject.path]
  if known ~= nil and subject.path ~= '-' then return known or lenient end
  local status, out = run({ 'check', '--format=github', subject.path }, subject.input)
  if not status then return false, out end
  if status > 1 then return false, subject.path .. ' cannot be read' end
  local good = status == 0
  for line in out:gmatch('[^\n]+') do
    local kind, properties, message = line:match('^::(%a+) (.-)::(.*)$')
    if kind then
      local file, number = properties:match('file=([^,]*),line=(%d+)')
      local code = properties:match('title=(%S+)') or ''
      local where = tell_place(subject, file and unescape(file), tonumber(number))
      local text = unescape(message)
      local finding = where .. ': ' .. kind .. ' ' .. code .. ': '
      if kind == 'error' and not lenient then
        table.insert(failures, finding .. text:gsub('\n', '\n  '))
      elseif kind ~= 'notice' then
        io.stderr:write('fasti: ', finding, text:match('^[^\n]*'), '\n')
      end
    end
  end
  checked[subject.path] = good
  return good or lenient
end

-- What an attribute needs of the format that is made, without which it changes nothing: one document
-- is made to several.
local OF_FORMAT = {
  scale = function(format) return format == 'png' end,
  fonts = function(format) return format == 'svg' or format == 'inline' end,
}

-- What an attribute needs of the block. Of the block itself it is a mistake without; of the
-- document's metadata, which is for all blocks, it is left to those that have it.
local OF_BLOCK = {
  ['as-of'] = function(attributes) return attributes.view == 'status' end,
  order = function(attributes) return attributes.view == 'graph' end,
  reduce = function(attributes) return attributes.view == 'graph' end,
  steps = function(attributes) return attributes.around ~= nil end,
}

-- The arguments for the picture, or nothing and what is wrong with an attribute. `own` are the
-- attributes of the block itself.
local function arguments_of(attributes, own, format)
  local out = {}
  for name, value in pairs(attributes) do
    local of_format, of_block = OF_FORMAT[name], OF_BLOCK[name]
    if of_format and not of_format(format) or
        of_block and not own[name] and not of_block(attributes) then
      -- it is for other formats, or other blocks
    elseif name == 'width' then
      if not value:match('^%d+$') then
        return nil, 'width=' .. value .. ' is no number of pixels, such as 1200'
      end
      table.insert(out, '--width=' .. value)
    elseif VALUES[name] then
      table.insert(out, '--' .. name .. '=' .. value)
    elseif LISTS[name] then
      for each in value:gmatch('[^,%s]+') do table.insert(out, '--' .. name .. '=' .. each) end
    elseif FLAGS[name] then
      if value == 'true' then table.insert(out, '--' .. name) end
    elseif not OWN[name] and not name:match('^fig%-') and not name:match('^data%-') and
        name ~= 'style' then
      return nil, 'it has an attribute `' .. name .. '`, which means nothing here'
    end
  end
  table.sort(out)
  return out
end

-- The picture's bytes, or nothing and why there are none.
local function draw(subject, arguments, format)
  return pandoc.system.with_temporary_directory('fasti', function(folder)
    local path = pandoc.path.join({ folder, 'picture.' .. format })
    local all = { 'render', subject.path, '--quiet', '-o', path, table.unpack(arguments) }
    local status, why = run(all, subject.input)
    if not status then return nil, why end
    local bytes = read(path)
    if status ~= 0 or not bytes then return nil, 'it cannot be drawn; see what fasti says above' end
    return bytes
  end)
end

local function escaped(text)
  local names = { ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;' }
  return (text:gsub('[&<>"]', names))
end

local function caption_of(attributes)
  local text = attributes.caption or attributes['fig-cap']
  if not text then return nil end
  return pandoc.utils.blocks_to_inlines(pandoc.read(text, 'markdown').blocks)
end

local function inline_picture(block, svg, caption)
  svg = svg:gsub('^<%?xml.-%?>%s*', ''):gsub('^<svg ', '<svg style="max-width:100%%;height:auto" ', 1)
  local id = block.identifier ~= '' and ' id="' .. escaped(block.identifier) .. '"' or ''
  local out = { pandoc.RawBlock('html', '<figure class="fasti"' .. id .. '>\n' .. svg) }
  if caption then
    table.insert(out, pandoc.RawBlock('html', '<figcaption>'))
    table.insert(out, pandoc.Plain(caption))
    table.insert(out, pandoc.RawBlock('html', '</figcaption>'))
  end
  table.insert(out, pandoc.RawBlock('html', '</figure>'))
  return out
end

local function title_of(svg)
  local title = svg:match('<title[^>]*>(.-)</title>')
  if not title then return nil end
  title = title:gsub('&#39;', "'"):gsub('&quot;', '"'):gsub('&lt;', '<'):gsub('&gt;', '>')
  return (title:gsub('&amp;', '&'))
end

local TYPES = { svg = 'image/svg+xml', png = 'image/png', pdf = 'application/pdf' }

local function filed_picture(block, attributes, bytes, format, caption)
  local name = 'fasti-' .. pandoc.utils.sha1(bytes) .. '.' .. format
  pandoc.mediabag.insert(name, TYPES[format], bytes)
  local alt = attributes.alt or format == 'svg' and title_of(bytes) or
      'A chronology, drawn by fasti'
  local attr = pandoc.Attr(block.identifier)
  if not caption then
    return pandoc.Para({ pandoc.Image({ pandoc.Str(alt) }, name, '', attr) })
  end
  if pandoc.Figure then
    local image = pandoc.Image({ pandoc.Str(alt) }, name, '')
    return pandoc.Figure({ pandoc.Plain({ image }) }, { long = { pandoc.Plain(caption) } }, attr)
  end
  return pandoc.Para({ pandoc.Image(caption, name, 'fig:', attr) })
end

-- The attributes of the block before those that the document sets for all.
local function attributes_of(block)
  local out = {}
  for name, value in pairs(defaults) do out[name] = value end
  for name, value in pairs(block.attributes) do out[name] = value end
  return out
end

local function picture_of(block, number)
  local attributes = attributes_of(block)
  local format = ending()
  local arguments, wrong = arguments_of(attributes, block.attributes, format)
  if not arguments then return nil, wrong end
  local subject
  subject, wrong = subject_of(block, number)
  if not subject then return nil, wrong end
  local good
  good, wrong = check(subject, attributes.check == 'false')
  if not good then return nil, wrong end
  local inline = format == 'inline'
  if not attributes.width and ON_PAPER[FORMAT] then table.insert(arguments, '--width=760') end
  if inline then
    format = 'svg'
    -- Ids of several pictures in one page must not meet.
    table.insert(arguments, '--id-prefix=fasti' .. number .. '-')
  end
  local bytes
  bytes, wrong = draw(subject, arguments, format)
  if not bytes then return nil, wrong end
  local caption = caption_of(attributes)
  if inline then return inline_picture(block, bytes, caption) end
  return filed_picture(block, attributes, bytes, format, caption)
end

local function replace(block)
  if not block.classes:includes('fasti') then return nil end
  count = count + 1
  local picture, wrong = picture_of(block, count)
  if wrong then
    local fence = fence_of(count)
    local place = fence and fence.document .. ':' .. fence.line or 'block ' .. count
    table.insert(failures, place .. ': error: ' .. wrong)
  end
  return picture
end

-- `fasti:` in the document's metadata holds attributes for all of its blocks; its `lang` is theirs.
local function read_defaults(meta)
  if meta.lang then defaults.lang = pandoc.utils.stringify(meta.lang) end
  if type(meta.fasti) ~= 'table' then return end
  for name, value in pairs(meta.fasti) do
    defaults[name] = type(value) == 'boolean' and tostring(value) or pandoc.utils.stringify(value)
  end
end

local function stop_on_failures()
  if #failures == 0 then return end
  for _, each in ipairs(failures) do io.stderr:write('fasti: ', each, '\n') end
  -- `error` would add the lines of this file, which nobody needs to see; the status is pandoc's own.
  os.exit(83)
end

local function count_blocks(block)
  if block.classes:includes('fasti') then total = total + 1 end
end

return {
  { Meta = read_defaults, CodeBlock = count_blocks },
  { CodeBlock = replace },
  { Pandoc = stop_on_failures },
}
