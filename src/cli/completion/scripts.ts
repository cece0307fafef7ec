/**
 * The scripts that connect the completion of a shell with `plyr-api complete`. That command prints a candidate
 * on each line, with a tab and a description. Without candidates, the shell completes file names, also after
 * `@` and `=`.
 */

/** The supported shells. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type ShellName = (typeof shells)[number];

// Bash also splits words at "=", and replaces only the last part. Older versions can't turn off the space after
// one candidate alone, so the script adds the space to the others.
const bash = `# Completion of plyr-api for bash: eval "$(plyr-api completion bash)"
_plyr_api() {
  local line=\${COMP_LINE:0:COMP_POINT} word prefix= value description
  word=\${line##*[[:space:]]}
  [[ $COMP_WORDBREAKS == *=* && $word == *=* ]] && prefix=\${word%"\${word##*=}"}
  COMPREPLY=()
  while IFS=$'\\t' read -r value description; do
    [[ $value == *= ]] || value+=' '
    COMPREPLY+=("\${value#"$prefix"}")
  done < <("\${1/#\\~/$HOME}" complete --line "$line" 2>/dev/null)
  # After "@", bash itself would complete names of hosts.
  if [[ \${#COMPREPLY[@]} == 0 && $word == *@* ]]; then
    while IFS= read -r value; do
      if [[ -d $value ]]; then value+=/; else value+=' '; fi
      COMPREPLY+=("@$value")
    done < <(compgen -f -- "\${word##*@}")
  fi
}
complete -o nospace -o bashdefault -o default -F _plyr_api plyr-api
`;

const zsh = `#compdef plyr-api
# Completion of plyr-api for zsh: eval "$(plyr-api completion zsh)" after compinit
_plyr_api() {
  local -a ended continued
  local line candidate
  for line in "\${(@f)$("\${(Q)words[1]}" complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}"; do
    [[ -n $line ]] || continue
    candidate="\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}"
    if [[ \${line%%$'\\t'*} == *= ]]; then continued+=("$candidate"); else ended+=("$candidate"); fi
  done
  if (( \${#ended} + \${#continued} == 0 )); then
    compset -P '*[=@]'
    _files
    return
  fi
  local found=1
  (( \${#ended} )) && _describe -t values value ended && found=0
  (( \${#continued} )) && _describe -t parameters parameter continued -S '' && found=0
  return found
}
if [[ \${funcstack[1]} == _plyr_api ]]; then
  _plyr_api "$@"
else
  compdef _plyr_api plyr-api
fi
`;

const fish = `# Completion of plyr-api for fish: plyr-api completion fish | source
function __plyr_api_complete
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  set -l found ($words[1] complete -- $words[2..] "$current" 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
    return
  end
  set -l parts (string match -r '^(.*[=@])?(.*)$' -- "$current")
  for path in (__fish_complete_path "$parts[3]")
    printf '%s%s\\n' "$parts[2]" $path
  end
end
complete -c plyr-api -f -a '(__plyr_api_complete)'
`;

/** The script of each shell. */
export const completionScripts: Readonly<Record<ShellName, string>> = { bash, zsh, fish };
