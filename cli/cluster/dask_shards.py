"""python3 dask_shards.py SCHEDULER N OUT SCORE-ARGS... PATH...: N parts on the workers of a Dask cluster.

A part whose worker is lost goes to another one; a part that fails is tried three times more. SCHEDULER is an address
like tcp://host:8786. The workers see this folder, the corpus and OUT at the same paths.
"""
import os
import pathlib
import subprocess
import sys

from dask.distributed import Client

SHARD = str(pathlib.Path(__file__).resolve().parent / "shard.sh")


def score(part, script, arguments):
    environment = {**os.environ, "SHARD": str(part)}
    subprocess.run(["sh", script, *arguments], env=environment, check=True)
    return part


if __name__ == "__main__":
    scheduler, of, *rest = sys.argv[1:]
    with Client(scheduler) as client:
        # pure=False: the same call again is another run, not one whose result Dask may remember.
        parts = client.map(score, range(1, int(of) + 1), script=SHARD, arguments=[of, *rest], retries=3, pure=False)
        client.gather(parts)
