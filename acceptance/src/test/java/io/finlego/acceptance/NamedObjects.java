package io.finlego.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The objects that the requests of one caller name. They exist, and nothing stands in the way of
 * what is asked of them.
 */
final class NamedObjects {

  private static final int ACCOUNTS = 100;
  static final String BALANCE = "1000000";

  private final Bank bank;
  private final Api frontOffice;
  private final boolean isSystem;
  private final String client;
  private final List<String> accounts;
  private final String company;
  private final String individual;
  private final Map<String, Replaceable> replaceableByType;
  private @Nullable String ownCommand;

  /** A client whose profile is replaced. The replacement must have the same onboarding. */
  private record Replaceable(String id, String onboardingId) {}

  /**
   * Makes the objects.
   *
   * @param isSystem whether the caller is a system; otherwise it is the client of these objects
   */
  NamedObjects(Stack stack, boolean isSystem) {
    this.bank = new Bank(Api.system(stack));
    this.isSystem = isSystem;
    String[] currencies = IntStream.range(0, ACCOUNTS).mapToObj(_ -> "EUR").toArray(String[]::new);
    JsonNode imported = imported("individual", Bank.imported(Api.key(), Api.key(), currencies));
    this.client = imported.path("clientId").asString();
    this.accounts =
        imported
            .path("accounts")
            .valueStream()
            .map(account -> account.path("id").asString())
            .toList();
    this.frontOffice = Api.frontOffice(stack, client);
    this.company = replaceable("company").id();
    this.replaceableByType =
        Map.of("company", replaceable("company"), "individual", replaceable("individual"));
    this.individual =
        bank.system
            .get("/internal/Clients/" + company)
            .value()
            .at("/relatedIndividuals/0/id")
            .asString();
    String settlement = bank.account("settlement", "EUR");
    String payments =
        BodyValues.list(ACCOUNTS, i -> Bank.payment(settlement, account(i), BALANCE, "EUR"));
    bank.system.post("/internal/Payments/bulk", "{\"payments\":" + payments + "}").value();
  }

  private Replaceable replaceable(String type) {
    String onboardingId = Api.key();
    String individual = Bank.imported(Api.key(), onboardingId);
    String body = type.equals("company") ? Bank.companyOf(individual) : individual;
    return new Replaceable(imported(type, body).path("clientId").asString(), onboardingId);
  }

  private JsonNode imported(String type, String body) {
    return bank.system.post("/integration/clients-import/" + type, body).value();
  }

  boolean isSystem() {
    return isSystem;
  }

  Api frontOffice() {
    return frontOffice;
  }

  Api caller() {
    return isSystem ? bank.system : frontOffice;
  }

  String client() {
    return client;
  }

  int accountCount() {
    return accounts.size();
  }

  String account(int index) {
    return accounts.get(index % accounts.size());
  }

  /** The address of an operation without a body, with the ids of its objects. */
  String path(Operation operation) {
    return path(operation, MissingNode.getInstance());
  }

  /**
   * The address of an operation, with the ids of its objects. What can be done only once is to be
   * done with an object of its own each time.
   *
   * @param schema the schema of the body, one if there are several to choose from
   */
  String path(Operation operation, JsonNode schema) {
    String path = operation.path();
    String clientId = path.contains("ocuments") ? company : clientOf(operation, schema);
    return path.replace("{clientId}", clientId)
        .replace("{relatedIndividualId}", individual)
        .replace("{accountId}", account(0))
        .replace("{documentId}", path.contains("{documentId}") ? document(path) : "")
        .replace("{paymentId}", path.contains("{paymentId}") ? payment(path) : "")
        .replace("{id}", path.contains("{id}") ? transaction() : "")
        .replace("{commandId}", path.contains("{commandId}") ? command() : "");
  }

  /** Blocking and erasing need a client of their own, because its accounts cannot be used then. */
  private String clientOf(Operation operation, JsonNode schema) {
    if (operation.method().equals("PUT") && operation.path().endsWith("{clientId}")) {
      return replaceable(schema).id();
    }
    if (!operation.path().matches(".*/(erase|block|unblock)")) {
      return client;
    }
    String ownClient = bank.client();
    if (operation.path().endsWith("/unblock")) {
      bank.block(ownClient).value();
    }
    return ownClient;
  }

  /** The onboarding of the client whose profile is replaced by a body with this schema. */
  String replaceableOnboarding(JsonNode schema) {
    return replaceable(schema).onboardingId();
  }

  private Replaceable replaceable(JsonNode schema) {
    String type = schema.at("/properties/type/enum/0").asString();
    return Objects.requireNonNull(replaceableByType.get(type), type);
  }

  private String payment(String path) {
    String payment = bank.draft(account(0), account(1), "1", "EUR");
    if (path.endsWith("/post")) {
      bank.pend(payment).value();
    }
    return payment;
  }

  private String transaction() {
    return bank.pay(account(0), account(1), "1", "EUR").value().at("/transactions/0/id").asString();
  }

  private String document(String path) {
    String owner = path.substring(0, path.indexOf("/{documentId}"));
    String upload =
        owner.replace("{clientId}", company).replace("{relatedIndividualId}", individual)
            + "/upload";
    return bank.system
        .upload(upload, Upload.of("a.pdf", Upload.pdf(1000)), Map.of())
        .value()
        .path("id")
        .asString();
  }

  private String command() {
    return isSystem
        ? bank.pay(account(0), account(1), "1", "EUR").header("Command-Id").orElseThrow()
        : ownCommand().replaceAll(".*/|\\?.*", "");
  }

  /** The address at which a front office reads a command of its own, with the proof. */
  String ownCommand() {
    String address = ownCommand;
    if (address == null) {
      address =
          frontOffice
              .send(
                  "PATCH",
                  "/Accounts/" + account(0),
                  "{\"name\":\"x\"}",
                  Map.of("Prefer", "respond-async"))
              .header("Location")
              .orElseThrow();
      ownCommand = address;
    }
    return address;
  }
}
