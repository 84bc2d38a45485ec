"""Loads the DAG with stand-ins for Airflow, and runs its task against a night of each exit code.

python3 check_dag.py FILE prints the command that the task runs, and its schedule. Airflow itself is
not needed: what is held here is Python's syntax, the names imported, and what follows on which code.
"""

import importlib.util
import os
import stat
import sys
import tempfile
import types
from pathlib import Path


class AirflowException(Exception):
    """Airflow tries again."""


class AirflowFailException(AirflowException):
    """Airflow does not try again."""


dags, tasks = [], []


def dag(**options):
    dags.append(options)
    return lambda function: function


def task(function):
    tasks.append(function)
    return lambda: None


def module(name, **contents):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(contents)


def load(file, *, version):
    dags.clear(), tasks.clear()
    module("airflow")
    module("airflow.exceptions", AirflowException=AirflowException, AirflowFailException=AirflowFailException)
    sys.modules.pop("airflow.sdk", None), sys.modules.pop("airflow.decorators", None)
    module("airflow.sdk" if version == 3 else "airflow.decorators", dag=dag, task=task)
    specification = importlib.util.spec_from_file_location("dag_under_test", file)
    loaded = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(loaded)
    assert len(dags) == 1 and len(tasks) == 1, "one DAG with one task"
    return loaded


def outcome_of(exit_code, home):
    night = Path(home, "bin", "litopys")
    night.parent.mkdir(exist_ok=True)
    night.write_text(f"#!/bin/sh\necho night\nexit {exit_code}\n")
    night.chmod(night.stat().st_mode | stat.S_IXUSR)
    try:
        tasks[0]()
        return "done"
    except AirflowFailException:
        return "failed for good"
    except AirflowException:
        return "tried again"


with tempfile.TemporaryDirectory() as home:
    os.environ["LITOPYS_HOME"] = home
    for version in (2, 3):
        loaded = load(sys.argv[1], version=version)
        outcomes = [outcome_of(code, home) for code in (0, 1, 2, 3, 4, 137)]
        expected = ["done", "tried again", "failed for good", "failed for good", "tried again", "tried again"]
        assert outcomes == expected, f"outcomes of 0, 1, 2, 3, 4, 137: {outcomes}"
        options = dags[0]
        assert options["catchup"] is False and options["max_active_runs"] == 1, options
        assert options["default_args"]["retries"] > 0, options
    print("command: " + " ".join(loaded.COMMAND).replace(home, "/opt/litopys"))
    print("schedule: " + options["schedule"])
