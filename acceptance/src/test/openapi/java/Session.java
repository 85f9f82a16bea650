import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.ClientProfileSystemApi;
import org.openapitools.client.api.GeneralLedgerSystem1Api;
import org.openapitools.client.api.SandboxApi;
import org.openapitools.client.model.*;

/** The README's first session with the generated client. The argument is the server's address. */
public final class Session {

  public static void main(String[] arguments) throws ApiException {
    ApiClient client = new ApiClient();
    client.updateBaseUri(arguments[0]);
    String token =
        new SandboxApi(client)
            .postSandboxToken(new SandboxTokenRequest().scope(SandboxTokenRequest.ScopeEnum.SYSTEM))
            .getAccessToken();
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    ClientProfileSystemApi clients = new ClientProfileSystemApi(client);
    GeneralLedgerSystem1Api ledger = new GeneralLedgerSystem1Api(client);

    UUID owner =
        clients
            .postInternalClients(ada(), "java-client-" + UUID.randomUUID(), null)
            .getValue()
            .getId();
    require(clients.getInternalClientsByClientId(owner).getValue().getFirstName(), "Ada");
    Account daily =
        open(ledger, new OpenAccount().clientId(owner).currency(CurrencyCode.EUR).name("Daily"));
    Account savings =
        open(ledger, new OpenAccount().clientId(owner).currency(CurrencyCode.EUR).name("Savings"));
    Account settlement =
        ledger
            .postV2InternalAccounts(
                new OpenAnyAccount()
                    .type(OpenAnyAccount.TypeEnum.SETTLEMENT)
                    .currency(CurrencyCode.EUR)
                    .name("Bank")
                    .metadata(Map.of("costCentre", 7)),
                null,
                null)
            .getValue();
    require(settlement.getMetadata(), Map.of("costCentre", 7));
    require(
        ledger.getAccountsByAccountId(settlement.getId().toString(), null).getValue().getMetadata(),
        Map.of("costCentre", 7));
    require(daily.getMetadata(), null);
    require(daily.getClosedAt(), null);

    Payment deposit =
        ledger
            .postInternalPayments(
                new MakePayment()
                    .transaction(
                        new MakePaymentTransaction()
                            .debitAccountId(settlement.getId())
                            .creditAccountId(daily.getId())
                            .amount(new BigDecimal("100.00"))
                            .currency(CurrencyCode.EUR)
                            .type(MakePaymentTransaction.TypeEnum.DEPOSIT)),
                null,
                null,
                null)
            .getValue();
    require(deposit.getStatus(), Payment.StatusEnum.POSTED);

    DraftPayment rent =
        new DraftPayment()
            .transactions(
                List.of(
                    new MakePaymentTransaction()
                        .debitAccountId(daily.getId())
                        .creditAccountId(savings.getId())
                        .amount(new BigDecimal("30"))
                        .currency(CurrencyCode.EUR)));
    Payment draft =
        ledger.postInternalPaymentsDraft(rent, "rent-" + daily.getId(), null, null).getValue();
    require(draft.getPostedAt(), null);
    require(
        ledger
            .postInternalPaymentsByPaymentIdPend(draft.getId(), null, null, null)
            .getValue()
            .getStatus(),
        Payment.StatusEnum.PENDING);
    Account held = ledger.getAccountsByAccountId(daily.getIban(), null).getValue();
    require(held.getHeldAmount().compareTo(new BigDecimal("30")), 0);
    require(held.getAvailableBalance().compareTo(new BigDecimal("70")), 0);
    require(
        ledger
            .postInternalPaymentsByPaymentIdPost(draft.getId(), null, null, null, null)
            .getValue()
            .getStatus(),
        Payment.StatusEnum.POSTED);

    require(ledger.getAccounts(owner, null, null, null, null).getValue().getItems().size(), 2);
    require(
        ledger
            .postInternalAccountsCalculateBalances(
                new CalculateBalances().accountIds(List.of(daily.getId(), savings.getId())))
            .getValue()
            .size(),
        2);
    ledger.getInternalTreasuryManagementSummary().getValue().forEach(TreasurySummary::getCoverage);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    require(
        ledger
            .getInternalTransactionsReport(daily.getId(), today, today, "json")
            .getValue()
            .getMovements()
            .size(),
        2);
    try {
      ledger.getAccountsByAccountId(UUID.randomUUID().toString(), null);
      throw new AssertionError("An account that does not exist was read.");
    } catch (ApiException e) {
      require(e.getCode(), 404);
    }
    System.out.println("The session is over.");
  }

  private static CreateClient ada() {
    return new CreateClient(
        new Individual()
            .type(Individual.TypeEnum.INDIVIDUAL)
            .onboardingId(UUID.randomUUID())
            .editorUserId(UUID.randomUUID())
            .riskLevel(Individual.RiskLevelEnum.LOW)
            .isDefaultCompliant(true)
            .phoneNumber("+37060000000")
            .firstName("Ada")
            .lastName("Lovelace")
            .birthDate(LocalDate.of(1990, 12, 10))
            .address(
                new ImportIndividualAddress()
                    .streetLine1("Gedimino pr. 1")
                    .city("Vilnius")
                    .zip("01103")
                    .country("LT")));
  }

  private static Account open(GeneralLedgerSystem1Api ledger, OpenAccount request)
      throws ApiException {
    return ledger.postAccounts(request, null, null).getValue();
  }

  private static void require(Object actual, Object expected) {
    if (!java.util.Objects.equals(actual, expected)) {
      throw new AssertionError("Expected " + expected + ", but was " + actual);
    }
  }
}
