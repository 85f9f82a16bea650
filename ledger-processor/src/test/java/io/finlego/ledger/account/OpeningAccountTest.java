package io.finlego.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.Money;
import io.finlego.kernel.RequestedAmount;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.ledger.account.AccountCommand.OpenAccount;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpeningAccountTest {

  private static final OpeningPolicy TERMS = new OpeningPolicy("10000", Set.of("EUR", "XAU"));
  private static final ClientId OWNER = new ClientId(new UUID(2, 2));
  private static final OpeningAccount.AssignedProperties PROPERTIES =
      new OpeningAccount.AssignedProperties(
          new AccountId(new UUID(1, 1)),
          new AccountNumber(11_101_001_000L),
          3,
          Restriction.NONE,
          Instant.parse("2025-03-01T10:00:00Z"));

  @Test
  void aClientAccountGetsAnIban() {
    AccountChange.Opened opened =
        opened(
            new OpenAccount(
                OWNER, AccountType.CLIENT, "EUR", null, new RequestedAmount.MinorUnits(0), null));

    // The example for Lithuania in the IBAN registry of SWIFT.
    assertThat(opened.details().iban()).isEqualTo("LT121000011101001000");
    assertThat(opened.details().sortOrder()).isEqualTo(3);
    assertThat(opened.details().name()).isEqualTo("Current account EUR");
  }

  @Test
  void anAccountOfTheInstitutionHasNoIban() {
    AccountChange.Opened opened =
        opened(
            new OpenAccount(
                null,
                AccountType.SETTLEMENT,
                "EUR",
                "Nostro",
                new RequestedAmount.MinorUnits(0),
                null));

    assertThat(opened.details().iban()).isNull();
    assertThat(opened.details().number().toString()).isEqualTo("11101001000");
    assertThat(opened.details().name()).isEqualTo("Nostro");
  }

  @Test
  void anAccountStartsEmptyAtRevisionOne() {
    Account account =
        opened(
                new OpenAccount(
                    OWNER,
                    AccountType.CLIENT,
                    "EUR",
                    null,
                    new RequestedAmount.MinorUnits(500),
                    null))
            .account();

    assertThat(account.balance().minorUnits()).isZero();
    assertThat(account.overdraftLimit().minorUnits()).isEqualTo(500);
    assertThat(account.version()).isZero();
    assertThat(account.revision()).isOne();
  }

  @Test
  void theCurrencyMustBeOfferedAndHaveMinorUnits() {
    assertThat(
            codes(
                new OpenAccount(
                    OWNER,
                    AccountType.CLIENT,
                    "USD",
                    null,
                    new RequestedAmount.MinorUnits(0),
                    null)))
        .containsExactly(LedgerRejectionCode.CURRENCY_NOT_AVAILABLE);
    assertThat(
            codes(
                new OpenAccount(
                    OWNER,
                    AccountType.CLIENT,
                    "XAU",
                    null,
                    new RequestedAmount.MinorUnits(0),
                    null)))
        .containsExactly(LedgerRejectionCode.CURRENCY_NOT_AVAILABLE);
  }

  @Test
  void aClientAccountNeedsItsClient() {
    assertThat(
            codes(
                new OpenAccount(
                    null,
                    AccountType.CLIENT,
                    "EUR",
                    null,
                    new RequestedAmount.MinorUnits(0),
                    null)))
        .containsExactly(CommonRejectionCode.INVALID_FIELD);
  }

  @Test
  void anAccountOfTheInstitutionHasNoClient() {
    assertThat(
            codes(
                new OpenAccount(
                    OWNER, AccountType.FEES, "EUR", null, new RequestedAmount.MinorUnits(0), null)))
        .containsExactly(CommonRejectionCode.INVALID_FIELD);
  }

  @Test
  void allReasonsAreNamedAtOnce() {
    assertThat(
            codes(
                new OpenAccount(
                    null,
                    AccountType.CLIENT,
                    "ABC",
                    null,
                    new RequestedAmount.MinorUnits(Money.MAX_MINOR_UNITS + 1),
                    null)))
        .containsExactly(
            LedgerRejectionCode.CURRENCY_NOT_AVAILABLE,
            CommonRejectionCode.INVALID_FIELD,
            CommonRejectionCode.INVALID_AMOUNT);
  }

  private static AccountChange.Opened opened(OpenAccount command) {
    return switch (OpeningAccount.decide(command, TERMS, PROPERTIES)) {
      case Decision.Accepted<AccountChange.Opened>(AccountChange.Opened opened) -> opened;
      case Decision.Refused<AccountChange.Opened>(List<Rejection> reasons) ->
          throw new AssertionError(reasons);
    };
  }

  private static List<RejectionCode> codes(OpenAccount command) {
    return switch (OpeningAccount.decide(command, TERMS, PROPERTIES)) {
      case Decision.Accepted<AccountChange.Opened>(AccountChange.Opened opened) ->
          throw new AssertionError(opened);
      case Decision.Refused<AccountChange.Opened>(List<Rejection> reasons) ->
          reasons.stream().map(Rejection::code).toList();
    };
  }
}
