package io.finlego.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One command of each kind that a bank needs less often than payments: whatever it makes must come
 * back when it is applied again.
 */
final class WorkOfEachKind {

  private final Stack stack;
  private final Api system;
  private final Bank bank;
  private final RepeatedRequests requests;

  /**
   * @param requests gets the requests, so that they are sent once more later
   */
  WorkOfEachKind(Stack stack, RepeatedRequests requests) {
    this.stack = stack;
    this.requests = requests;
    system = Api.system(stack);
    bank = new Bank(system);
  }

  /** Returns when everything is decided, also what the ledger does by itself. */
  void send() {
    String client = bank.client();
    String rich = bank.funded(client, "EUR", "1000");
    String poor = bank.clientAccount(client, "EUR");
    pay(rich, poor);
    String expiring = expiring(rich, poor);
    changeAccounts(client, rich, poor);
    changeDocuments(client);
    bank.block(client).value();
    change("PUT", "/internal/Clients/" + client + "/unblock", Bank.REASON);
    verify();
    makeCompanies();
    erase();
    Await.until(
        "the expiry",
        () ->
            system
                .get("/internal/Payments/" + expiring)
                .value()
                .path("status")
                .asString("")
                .equals("cancelled"));
  }

  private void pay(String rich, String poor) {
    String pending = bank.draft(rich, poor, "5", "EUR");
    bank.pend(pending).value();
    post("/internal/Payments/" + pending + "/post", "{}");
    String payments =
        Bank.payment(rich, poor, "1", "EUR") + "," + Bank.payment(poor, rich, "1", "EUR");
    post("/internal/Payments/bulk", "{\"payments\":[" + payments + "]}");
    post("/internal/Payments/bulk", "{\"atomic\":true,\"payments\":[" + payments + "]}");
  }

  /** Makes a pending payment that the ledger cancels soon. */
  private String expiring(String debit, String credit) {
    String body =
        "{\"expiresAt\":\"%s\",\"transactions\":[%s]}"
            .formatted(Instant.now().plusSeconds(2), Bank.line(debit, credit, "2", "EUR"));
    String payment = post("/internal/Payments/draft", body).value().path("id").asString();
    bank.pend(payment).value();
    return payment;
  }

  private void changeAccounts(String client, String one, String other) {
    change("PATCH", "/Accounts/" + one, "{\"name\": \"Savings\"}");
    String order = "{\"accountIds\": [\"%s\", \"%s\"]}".formatted(other, one);
    Api.frontOffice(stack, client)
        .send("PUT", "/Accounts/reorder-accounts", order, Map.of())
        .value();
  }

  private void changeDocuments(String client) {
    String documents = "/internal/Clients/" + client + "/Documents";
    List<String> ids =
        List.of("passport.pdf", "contract.pdf").stream()
            .map(name -> Upload.of(name, Upload.pdf(200)))
            .map(form -> system.upload(documents + "/upload", form, Map.of()))
            .map(answer -> answer.value().path("id").asString())
            .toList();
    system.send("DELETE", documents + "/" + ids.getFirst(), null, Map.of()).value();
  }

  /** A client waits for its verification, and becomes active by it. */
  private void verify() {
    String body =
        Bank.profile(UUID.randomUUID().toString(), "low")
            .replace("\"isDefaultCompliant\": true,", "");
    String client = post("/internal/Clients", body).value().path("id").asString();
    String report = "{\"applicantId\": \"%s\", \"reviewAnswer\": \"GREEN\"}".formatted(client);
    system.post("/integration/sumsub-webhooks/simulate", report).value();
  }

  private void makeCompanies() {
    String imported =
        Bank.companyOf(
            Bank.imported(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "EUR"));
    post("/integration/clients-import/company", imported);
    post(
        "/internal/Clients",
        """
        {"type": "company", "onboardingId": "%s", "editorUserId": "%s", "riskLevel": "low", "legalName": "Žalia UAB",
         "countryOfRegistration": "LT", "phoneNumber": "+37060000000", "isDefaultCompliant": true,
         "address": {"country": "LT"}, "relatedIndividuals": [{"firstName": "Ona", "isUbo": true}]}
        """
            .formatted(UUID.randomUUID(), Upload.EDITOR));
  }

  private void erase() {
    post("/internal/Clients/" + bank.client() + "/erase", Bank.REASON);
  }

  private Answer post(String path, String body) {
    Answer answer = requests.send(system, null, path, body);
    answer.value();
    return answer;
  }

  private void change(String method, String path, String body) {
    system.send(method, path, body, Map.of()).value();
  }
}
