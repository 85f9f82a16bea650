#!/usr/bin/env python3
"""Records the data folder of a release, with commands under way, for EarlierReleaseTest.

    record.py CHECKOUT NAME

(JAVA25_HOME set) starts ./finlego up of a built CHECKOUT on a new folder, sends requests, kills the process in the middle of more of
them, and writes NAME.tar.xz (the folder) and NAME.json (what was sent and what was answered) beside this script.
"""
import concurrent.futures, http.client, json, os, signal, subprocess, sys, tempfile, threading, time, urllib.error, urllib.request, uuid

EDITOR = "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266"
ADDRESS = {"streetLine1": "Gedimino pr. 1", "city": "Vilnius", "zip": "01103", "country": "LT"}
PORTS = {"FINLEGO_PORT": 18580, "FINLEGO_MANAGEMENT_PORT": 18581, "FINLEGO_KAFKA_PORT": 18592, "FINLEGO_POSTGRES_PORT": 18533}
BASE = f"http://localhost:{PORTS['FINLEGO_PORT']}"
answered, under_way = [], []


def call(method, path, body=None, key=None, token=None):
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = "Bearer " + token
    if key:
        headers["Idempotency-Key"] = key
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(BASE + path, data=data, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode()


def sent(method, path, body=None):
    """Sends a command under a key of its own and records the answer."""
    key = str(uuid.uuid4())
    status, answer = call(method, path, body, key, TOKEN)
    answered.append({"method": method, "path": path, "key": key, "body": body, "status": status, "answer": answer})
    return json.loads(answer).get("value")


def profile(**more):
    return {"type": "individual", "onboardingId": str(uuid.uuid4()), "editorUserId": EDITOR, "riskLevel": "low",
            "isDefaultCompliant": True, "phoneNumber": "+37060000000", "firstName": "Ada", "lastName": "Lovelace",
            "birthDate": "1990-12-10", "address": ADDRESS} | more


def imported():
    body = profile(externalClientId="legacy-" + uuid.uuid4().hex, accounts=[{"currency": "EUR"}, {"currency": "USD"}])
    del body["type"]
    return body


def reason():
    return {"reason": "A court order", "editorUserId": EDITOR}


def line(debit, credit, amount):
    return {"debitAccountId": debit, "creditAccountId": credit, "amount": amount, "currency": "EUR"}


def a_banks_day():
    client = sent("POST", "/internal/Clients", profile())["id"]
    bank = sent("POST", "/v2/internal/Accounts", {"type": "settlement", "currency": "EUR", "name": "Bank"})["id"]
    daily, savings = (sent("POST", "/Accounts", {"clientId": client, "currency": "EUR", "name": name})["id"] for name in ("Daily", "Savings"))
    sent("POST", "/internal/Payments", {"transaction": line(bank, daily, 10000) | {"type": "deposit"}})
    for amount in (30, 20.5, 99999):
        payment = sent("POST", "/internal/Payments/draft", {"transactions": [line(daily, savings, amount)]})["id"]
        sent("POST", f"/internal/Payments/{payment}/pend")
        if amount == 30:
            sent("POST", f"/internal/Payments/{payment}/post")
    sent("POST", "/integration/clients-import/individual", imported())
    blocked = sent("POST", "/internal/Clients", profile())["id"]
    sent("PUT", f"/internal/Clients/{blocked}/block", reason())
    erased = sent("POST", "/internal/Clients", profile())["id"]
    sent("POST", f"/internal/Clients/{erased}/erase", reason())
    return daily, savings


def leave_under_way(process, daily, savings):
    """Sends payments and chains from many callers, and kills the process when some were answered."""
    clients = [sent("POST", "/internal/Clients", profile())["id"] for _ in range(24)]
    requests = []
    for number, client in enumerate(clients):
        requests.append(("POST", "/integration/clients-import/individual", imported()))
        requests.append(("PUT", f"/internal/Clients/{client}/block", reason()) if number % 2
                        else ("POST", f"/internal/Clients/{client}/erase", reason()))
        requests.append(("POST", "/internal/Payments", {"transaction": line(daily, savings, 0.01)}))
    done = threading.Semaphore(0)

    def send(request):
        method, path, body = request
        key = str(uuid.uuid4())
        entry = {"method": method, "path": path, "key": key, "body": body}
        try:
            entry["status"], entry["answer"] = call(method, path, body, key, TOKEN)
            (answered if entry["status"] == 200 else under_way).append(entry)
        except (OSError, http.client.HTTPException):
            under_way.append(entry)
        done.release()

    with concurrent.futures.ThreadPoolExecutor(len(requests)) as callers:
        running = [callers.submit(send, request) for request in requests]
        for _ in range(8):
            done.acquire()
        process.send_signal(signal.SIGKILL)
        concurrent.futures.wait(running)


def keep_for_ever(checkout, folder):
    """Keeps the broker from deleting the recorded topics by their age when they are read again."""
    program = os.path.join(folder, "Retention.java")
    with open(program, "w") as file:
        file.write("""
            import java.util.*;
            import org.apache.kafka.clients.admin.*;
            import org.apache.kafka.common.config.ConfigResource;
            class Retention {
              public static void main(String[] servers) throws Exception {
                try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers[0]))) {
                  var ever = new AlterConfigOp(new ConfigEntry("retention.ms", "-1"), AlterConfigOp.OpType.SET);
                  var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
                  for (String topic : admin.listTopics().names().get())
                    changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(ever));
                  admin.incrementalAlterConfigs(changes).all().get();
                }
              }
            }""")
    java = os.path.join(os.environ["JAVA25_HOME"], "bin", "java")
    subprocess.check_call([java, "-cp", os.path.join(checkout, "standalone/target/finlego/lib/*"), program,
                           f"localhost:{PORTS['FINLEGO_KAFKA_PORT']}"])


def main(checkout, name):
    global TOKEN
    here = os.path.dirname(os.path.abspath(__file__))
    folder = tempfile.mkdtemp()
    data = os.path.join(folder, "data")
    environment = os.environ | {variable: str(port) for variable, port in PORTS.items()}
    environment |= {"FINLEGO_DATA": data, "FINLEGO_CLIENTS_RETENTION": "P0D"}
    process = subprocess.Popen([os.path.join(checkout, "finlego"), "up"], env=environment)
    for _ in range(600):
        try:
            urllib.request.urlopen(f"http://localhost:{PORTS['FINLEGO_MANAGEMENT_PORT']}/actuator/health/readiness")
            break
        except (OSError, http.client.HTTPException):
            time.sleep(0.5)
    TOKEN = call("POST", "/sandbox/token", {"scope": "system"})[1]
    TOKEN = json.loads(TOKEN)["access_token"]
    keep_for_ever(checkout, folder)
    daily, savings = a_banks_day()
    leave_under_way(process, daily, savings)
    process.wait()
    with open(os.path.join(data, "postgres", "postmaster.pid")) as file:
        postmaster = int(file.readline())
    os.kill(postmaster, signal.SIGINT)
    while os.path.exists(os.path.join(data, "postgres", "postmaster.pid")):
        time.sleep(0.1)
    subprocess.check_call(["tar", "-C", folder, "--exclude=data/tmp/*", "--exclude=data/logs/*", "-cJf", os.path.join(here, name + ".tar.xz"), "data"],
                          env=os.environ | {"XZ_OPT": "-9e"})
    with open(os.path.join(here, name + ".json"), "w") as file:
        lines = [",\n".join(json.dumps(entry) for entry in entries) for entries in (answered, under_way)]
        file.write('{"answered": [\n%s\n], "underWay": [\n%s\n]}\n' % tuple(lines))
    print(f"{len(answered)} answered, {len(under_way)} under way")


main(*sys.argv[1:])
