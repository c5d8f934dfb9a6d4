"""LibreOffice with a window, in a virtual display: what shows only there, such as a drop-down's refusal of what was
typed. The work is done by ask_window.py under LibreOffice's own Python, which alone has its bridge."""
import json
import os
import signal
import subprocess
from pathlib import Path

from lab import Broken

ASK = Path(__file__).resolve().with_name("ask_window.py")
SECONDS = 150
# LibreOffice now and then breaks down under its own window; then it is started again.
ATTEMPTS = 3


def windowed(lab, task, jobs):
    """What `ask_window.py` answers to each job."""
    lab.need("soffice", "Xvfb", "xdotool", "import")
    return [answer(lab, task, job) for job in jobs]


def answer(lab, task, job):
    sheet = lab.scratch / f"window-{task}.json"
    sheet.write_text(json.dumps([job], ensure_ascii=False))
    for _ in range(ATTEMPTS):
        asked = subprocess.Popen(["/usr/bin/python3", str(ASK), task, str(sheet)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                 stdin=subprocess.DEVNULL, text=True, start_new_session=True)
        try:
            output, errors = asked.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(asked.pid, signal.SIGKILL)
            subprocess.run(["pkill", "-KILL", "-f", f"name=window{asked.pid};"])
            errors = f"no answer in {SECONDS} s"
            continue
        if asked.returncode == 0:
            return json.loads(output.splitlines()[-1])
    raise Broken(f"LibreOffice in a window did not {task}, {ATTEMPTS} times: {errors.strip()[-800:]}")
