# Completion of cairn for bash; cairn completion bash prints it.
_cairn() {
  local found status
  found=$("$1" complete bash -- "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
  status=$?
  COMPREPLY=()
  case $status in
    3) compopt -o default; return ;;
    4) compopt -o dirnames; return ;;
    6) compopt -o nospace ;;
  esac
  [ -n "$found" ] && mapfile -t COMPREPLY <<<"$found"
}
complete -o nosort -F _cairn cairn
