"""`make install` into a clean prefix: the program runs, the manual pages read, the shells complete."""
import os
import re
import shutil
import subprocess

from lab import REPOSITORY, Broken, Skip

BASH = r"""
source "$1/share/bash-completion/completions/planner"
shopt -s extglob
complete -p planner | grep -q -- '-F' || exit 3
function=$(complete -p planner | sed 's/.*-F \([^ ]*\).*/\1/')
COMP_LINE='planner tem'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(planner tem); COMP_CWORD=1; COMPREPLY=()
"$function" planner tem planner
printf '%s\n' "${COMPREPLY[@]}"
"""
# A shell in a pseudo-terminal, as a hand at the keyboard has it.
ZSH = r"""
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PS1=; fpath=($1/share/zsh/site-functions \$fpath); PATH=$1/bin:\$PATH; autoload -Uz compinit; compinit -u -D; echo READY\$((1+1))"
zpty -r -m z out '*READY2*'
zpty -w -n z $'planner tem\t list\n'
sleep 0.2
zpty -w z 'echo DONE$((1+1))'
zpty -r -m z out '*DONE2*'
print -r -- $out
zpty -d z
"""


def installed(lab):
    """The prefix, made once."""
    def make():
        prefix = lab.folder("installed")
        done = subprocess.run(
            [str(REPOSITORY / "Scripts" / "install.sh"), str(prefix)], capture_output=True, text=True, timeout=900)
        if done.returncode != 0:
            raise Broken(f"Scripts/install.sh: exit status {done.returncode}\n{done.stderr[-1500:]}")
        return prefix
    lab.planner("--version", expect=0)
    return lab.once("installed", make)


def shell(name, script, prefix):
    if not shutil.which(name):
        message = f"{name} is not installed; `make setup-interop` installs it"
        raise Broken(message) if os.environ.get("CI") == "true" else Skip(message)
    return subprocess.run([name, "-c", script, name, str(prefix)], capture_output=True, text=True, timeout=60)


def program_and_manual_pages(lab):
    prefix, problems = installed(lab), []
    version = subprocess.run([prefix / "bin" / "planner", "--version"], capture_output=True, text=True).stdout
    if not re.fullmatch(r"\d+\.\d+\.\d+\S*\n", version):
        problems.append(f"--version prints {version!r}")
    pages = {page.stem for page in (prefix / "share" / "man" / "man1").glob("*.1")}
    commands = set(re.findall(r"^  ([a-z]+)  ", lab.planner("--help").output.split("SUBCOMMANDS:")[1], re.M))
    expected = {"planner"} | {f"planner-{command}" for command in commands}
    problems += [f"no manual page {page}" for page in sorted(expected - pages)]
    problems += [f"a manual page of a hidden command: {page}" for page in sorted(pages) if re.search("bench|document", page)]
    for page in sorted((prefix / "share" / "man" / "man1").glob("*.1")):
        done = subprocess.run(["groff", "-mandoc", "-Tutf8", "-ww", page], capture_output=True, text=True)
        if done.returncode != 0 or done.stderr.strip():
            problems.append(f"{page.name}: groff says {done.stderr.strip()[:200]}")
        if "2 at least one file could not be read or" not in " ".join(re.sub(r"\x1b\[[0-9;]*m", "", done.stdout).split()):
            problems.append(f"{page.name}: does not tell the exit status")
    return problems


def bash_completes(lab):
    done = shell("bash", BASH, installed(lab))
    return [] if done.stdout.split() == ["template"] else [f"after 'planner tem': {done.stdout!r} {done.stderr[-300:]!r}"]


def zsh_completes(lab):
    done = shell("zsh", ZSH, installed(lab))
    return [] if "funnel-kpi" in done.stdout else [f"zsh shows {done.stdout[-600:]!r} {done.stderr[-300:]!r}"]


def fish_completes(lab):
    prefix = installed(lab)
    script = f"source {prefix}/share/fish/vendor_completions.d/planner.fish; complete -C 'planner tem'"
    done = shell("fish", script, prefix)
    return [] if done.stdout.split()[:1] == ["template"] else [f"after 'planner tem': {done.stdout!r} {done.stderr[-300:]!r}"]


CHECKS = [program_and_manual_pages, bash_completes, zsh_completes, fish_completes]
