#!/usr/bin/python3
"""Works LibreOffice in a virtual display as a person at a desk does. Called by window.py.

usage: ask_window.py TASK JOBS.json, printing the answer to each job as a line of JSON. TASK is one of

  photograph   {"path", "sheet", "picture", "cell"}: a picture of the window with the sheet scrolled to the cell, or its last
  type         {"path", "cells": [{"cell": "Sheet!A1", "text"}]}: types each text into its cell and presses Return;
               answers with a list of {"cell", "before", "after", "said"}, `said` being what a dialogue said, or null
"""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.accessibility import AccessibleRole
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

SIZE = (1366, 768)  # of a common laptop
STEP = 0.05
PATIENCE = 60


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def until(wanted, seconds):
    """The first true result of `wanted`, or a false one when the time is over."""
    end = time.monotonic() + seconds
    while True:
        found = wanted()
        if found or time.monotonic() > end:
            return found
        time.sleep(STEP)


class Desk:
    """A virtual display, LibreOffice in it, and its keyboard."""

    def __enter__(self):
        told, tells = os.pipe()
        self.display = subprocess.Popen(
            ["Xvfb", "-displayfd", str(tells), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"],
            pass_fds=[tells], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(tells)
        with os.fdopen(told) as line:
            number = line.readline().strip()
        self.environment = {**os.environ, "DISPLAY": f":{number}", "SAL_USE_VCLPLUGIN": "gen", "LC_ALL": "C.UTF-8"}
        self.home = tempfile.TemporaryDirectory()
        pipe = f"window{os.getpid()}"
        self.program = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{self.home.name}", "--norestore", "--nolockcheck", "--nologo",
             f"--accept=pipe,name={pipe};urp;"],
            env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)

        def connected():
            try:
                return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            except NoConnectException:
                return None

        context = until(connected, PATIENCE)
        if context is None:
            raise SystemExit("LibreOffice did not start")
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.toolkit = context.ServiceManager.createInstanceWithContext("com.sun.star.awt.Toolkit", context)
        return self

    def __exit__(self, *_):
        # Asked to end, it would ask back whether to save what was typed, and wait.
        os.killpg(self.program.pid, signal.SIGKILL)
        self.program.wait()
        self.display.terminate()
        self.display.wait()
        self.home.cleanup()

    def open(self, path):
        # A copy: beside the workbook itself a lock file might stand, about which a dialogue would ask.
        own = shutil.copy(path, os.path.join(self.home.name, os.path.basename(path)))
        document = self.desktop.loadComponentFromURL(uno.systemPathToFileUrl(own), "_blank", 0, ())
        document.CurrentController.Frame.ContainerWindow.setPosSize(0, 0, *SIZE, 15)
        time.sleep(1)
        return document

    def keys(self, *arguments):
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True)

    def count(self):
        return self.toolkit.getTopWindowCount()

    def dialogue(self):
        """The message that waits for an answer, or None."""
        windows = (self.toolkit.getTopWindow(place) for place in range(self.count()))
        roles = (AccessibleRole.ALERT, AccessibleRole.DIALOG)
        return next((window for window in windows if window.getAccessibleContext().getAccessibleRole() in roles), None)

    def dismiss(self, at_rest):
        """Ends what waits for an answer, and what is being typed."""
        end = time.monotonic() + PATIENCE
        while self.count() > at_rest and time.monotonic() < end:
            dialogue = self.dialogue()
            if dialogue:
                press(dialogue)
            until(lambda: self.count() <= at_rest, 2)
        self.keys("key", "Escape")
        time.sleep(0.1)


def press(accessible):
    """Presses the first button: without a window manager the keyboard does not reach a dialogue."""
    context = accessible.getAccessibleContext()
    if context.getAccessibleRole() == AccessibleRole.PUSH_BUTTON:
        context.doAccessibleAction(0)
        return True
    return any(press(context.getAccessibleChild(place)) for place in range(context.getAccessibleChildCount()))


def words(accessible):
    """All that a window says, itself and its parts."""
    context = accessible.getAccessibleContext()
    found = [context.getAccessibleName()]
    for place in range(context.getAccessibleChildCount()):
        found += words(context.getAccessibleChild(place))
    return [word for word in found if word]


def photograph(desk, job):
    document = desk.open(job["path"])
    sheet = document.Sheets.getByName(job["sheet"])
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    document.CurrentController.setActiveSheet(sheet)
    last = sheet.getCellByPosition(cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
    document.CurrentController.select(sheet.getCellRangeByName(job["cell"]) if job.get("cell") else last)
    time.sleep(2)
    subprocess.run(["import", "-window", "root", job["picture"]], env=desk.environment, check=True)
    document.close(True)
    return job["picture"]


def type_all(desk, job):
    document = desk.open(job["path"])
    return [type_one(desk, document, entry) for entry in job["cells"]]


def type_one(desk, document, entry):
    sheet, address = entry["cell"].rsplit("!", 1)
    cell = document.Sheets.getByName(sheet).getCellRangeByName(address)
    controller = document.CurrentController
    controller.setActiveSheet(document.Sheets.getByName(sheet))
    controller.select(cell)
    before = cell.String
    time.sleep(0.2)
    at_rest = desk.count()
    desk.keys("type", "--delay", "8", entry["text"])
    desk.keys("key", "Return")
    until(lambda: desk.count() > at_rest or cell.String != before, PATIENCE / 4)
    dialogue = desk.dialogue() if desk.count() > at_rest else None
    said = " | ".join(words(dialogue)) if dialogue else None
    desk.dismiss(at_rest)
    return {"cell": entry["cell"], "before": before, "after": cell.String, "said": said}


TASKS = {"photograph": photograph, "type": type_all}


def main():
    with open(sys.argv[2]) as file:
        job = json.load(file)
    # The keyboard stays with the first window, so each workbook gets a desk of its own.
    for one in job:
        with Desk() as desk:
            print(json.dumps(TASKS[sys.argv[1]](desk, one), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
