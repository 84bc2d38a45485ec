"""A night of Litopys every day, for Apache Airflow 2.9 to 3: copy to the folder of DAGs.

The worker that runs it has the installation (LITOPYS_HOME), a JDK and, for a cluster, spark-submit.
For a cluster replace COMMAND by the spark-submit of docs/cluster.md, in client mode: cluster mode
does not hand on the exit code, by which this DAG decides.

Exit codes: 1 (failed) and 4 (another run holds the warehouse) are tried again; 2 (usage) and 3 (a
quality gate refused) come out the same until somebody has looked, and fail at once.
"""

import os
import subprocess
from datetime import datetime, timedelta, timezone

from airflow.exceptions import AirflowException, AirflowFailException

try:
    from airflow.sdk import dag, task
except ImportError:  # Airflow 2
    from airflow.decorators import dag, task

LITOPYS_HOME = os.environ.get("LITOPYS_HOME", "/opt/litopys")
COMMAND = [
    LITOPYS_HOME + "/bin/litopys",
    "nightly",
    "--input",
    "/srv/news/incoming",
    "--warehouse",
    "/srv/news/warehouse",
]
FOR_SOMEBODY_TO_LOOK_AT = {
    2: "wrong usage or configuration",
    3: "a quality gate refused, nothing was published",
}
WORTH_ANOTHER_ATTEMPT = {1: "failed", 4: "another run holds the warehouse"}


@dag(
    dag_id="litopys_nightly",
    schedule="30 4 * * *",
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    # A night reads all that is new since the last one that published: missed nights need no run of their own.
    catchup=False,
    max_active_runs=1,
    default_args={
        "retries": 3,
        "retry_delay": timedelta(minutes=15),
        "execution_timeout": timedelta(hours=20),
    },
    doc_md=__doc__,
)
def litopys_nightly():
    @task
    def nightly():
        process = subprocess.Popen(
            COMMAND,
            cwd=LITOPYS_HOME,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        try:
            for line in process.stdout:
                print(line, end="")
            code = process.wait()
        finally:
            # A task that is stopped or timed out takes its JVM along.
            if process.poll() is None:
                process.terminate()
                process.wait()
        if code in FOR_SOMEBODY_TO_LOOK_AT:
            raise AirflowFailException(f"exit code {code}: {FOR_SOMEBODY_TO_LOOK_AT[code]}")
        if code != 0:
            raise AirflowException(f"exit code {code}: {WORTH_ANOTHER_ATTEMPT.get(code, 'killed')}")

    nightly()


litopys_nightly()
