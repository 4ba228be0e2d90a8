"""Says where the time of a test run went: python3 times.py RESULTS STARTS, two folders that .ci/run has had filled."""
import collections
import datetime
import glob
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

NAMESPACE = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"


def moment(text):
    # Python before 3.11 reads six digits of a second, .NET writes seven.
    return datetime.datetime.fromisoformat(re.sub(r"(\.\d{6})\d*", r"\1", text))


def seconds(text):
    hours, minutes, rest = text.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def read(file, classes):
    """Adds the file's tests to their classes; returns the test project and the seconds from its first test to its last."""
    run = ElementTree.parse(file).getroot()
    methods = {test.get("id"): test.find(NAMESPACE + "TestMethod") for test in run.iter(NAMESPACE + "UnitTest")}
    for result in run.iter(NAMESPACE + "UnitTestResult"):
        counted = classes[methods[result.get("testId")].get("className")]
        counted[0] += seconds(result.get("duration", "0:0:0"))
        counted[1] += 1
    times = run.find(NAMESPACE + "Times")
    names = {os.path.basename(method.get("codeBase", "?")) for method in methods.values()}
    return ", ".join(sorted(names)), (moment(times.get("finish")) - moment(times.get("start"))).total_seconds()


def main(results, starts):
    classes = collections.defaultdict(lambda: [0.0, 0])
    for file in sorted(glob.glob(os.path.join(results, "*.trx"))):
        project, took = read(file, classes)
        print(f"{took:6.0f} s  of these in {project}")
    kinds = collections.Counter(line.strip() for file in glob.glob(os.path.join(starts, "*.starts")) for line in open(file))
    print(f"Programs started: {sum(kinds.values())} ({', '.join(f'{n} {kind}' for kind, n in kinds.most_common())})")
    print("The slowest ten classes, which run beside others:")
    for name, (took, tests) in sorted(classes.items(), key=lambda c: -c[1][0])[:10]:
        print(f"{took:6.0f} s  {name}, {tests} tests")


main(*sys.argv[1:3])
