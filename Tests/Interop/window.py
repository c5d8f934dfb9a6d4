"""LibreOffice with a window, in a virtual display: what shows only there, such as a drop-down's refusal of what was
typed. The work is done by ask_window.py under LibreOffice's own Python, which alone has its bridge."""
import json
import subprocess
from pathlib import Path

from lab import Broken

ASK = Path(__file__).resolve().with_name("ask_window.py")
SECONDS = 1800


def windowed(lab, task, jobs):
    """What `ask_window.py` answers to each job."""
    lab.need("soffice", "Xvfb", "xdotool", "import")
    sheet = lab.scratch / f"window-{task}.json"
    sheet.write_text(json.dumps(jobs, ensure_ascii=False))
    done = subprocess.run(["/usr/bin/python3", str(ASK), task, str(sheet)], capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, timeout=SECONDS)
    if done.returncode:
        raise Broken(f"LibreOffice in a window did not {task}: {done.stderr.strip()[-800:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]
