package io.finlego.client.creation;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.client.Profiles;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.client.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecidingCreationsTest {

  private static final Instant NOW = Instant.parse("2026-02-28T23:59:59.999999Z");

  @ParameterizedTest
  @CsvSource({"true, active", "false, pending"})
  void aClientStartsActiveOnlyIfItIsCompliantByDefault(boolean compliant, ClientStatus status) {
    CreatedClient client = created(Profiles.company().setIsDefaultCompliant(compliant));
    assertThat(client.status()).isEqualTo(status);
    assertThat(client.createdAt()).isEqualTo(NOW);
    assertThat(client.version()).isEqualTo(1);
  }

  @Test
  void theSecondOfTwoRequestsWithOneOnboardingIsADuplicate() {
    RequestedClient first = Requests.of(Profiles.company());
    RequestedClient second =
        Requests.of(Profiles.company().setOnboardingId(first.onboardingId().value()));

    List<Creation> decided = decide(List.of(first, second), Set.of());

    assertThat(decided.get(0)).isInstanceOf(Creation.Created.class);
    assertThat(codes(decided.get(1))).containsExactly(RejectionCode.DUPLICATE_ONBOARDING_ID);
  }

  @Test
  void aRefusedRequestDoesNotTakeItsOnboarding() {
    RequestedClient broken = Requests.of(Profiles.company().setPhoneNumber("1"));
    RequestedClient good =
        Requests.of(Profiles.company().setOnboardingId(broken.onboardingId().value()));

    List<Creation> decided = decide(List.of(broken, good), Set.of());

    assertThat(decided.get(1)).isInstanceOf(Creation.Created.class);
  }

  @Test
  void anOnboardingThatAClientComesFromIsTaken() {
    RequestedClient request = Requests.of(Profiles.company());
    List<Creation> decided = decide(List.of(request), Set.of(request.onboardingId()));
    assertThat(codes(decided.getFirst())).containsExactly(RejectionCode.DUPLICATE_ONBOARDING_ID);
  }

  @Test
  void everyRuleThatIsBrokenIsNamed() {
    CreateClient.Builder profile =
        Profiles.company()
            .setRiskLevel(RiskLevel.unknown)
            .setDisplayName("x".repeat(202))
            .setPhoneNumber("\uD83D\uDC26\uD83D\uDC26\uD83D\uDC26")
            .setCountryOfRegistration(null);

    Creation decided = decide(List.of(Requests.of(profile)), Set.of()).getFirst();

    assertThat(((Creation.Refused) decided).reasons())
        .extracting(Rejection::field)
        .containsExactly("riskLevel", "legalName", "phoneNumber", "countryOfRegistration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"L", "LITHUA", ""})
  void aCountryHasTwoToFiveCharacters(String country) {
    Creation decided =
        decide(List.of(Requests.of(Profiles.company().setCountryOfRegistration(country))), Set.of())
            .getFirst();
    assertThat(codes(decided)).containsExactly(RejectionCode.INVALID_FIELD);
  }

  @Test
  void aTypeOfALaterReleaseIsRefused() {
    Creation decided =
        decide(List.of(Requests.of(Profiles.company().setType(ClientType.unknown))), Set.of())
            .getFirst();
    assertThat(codes(decided)).containsExactly(RejectionCode.INVALID_FIELD);
  }

  @Test
  void aTextThatPostgresCannotHoldIsRefused() {
    Creation decided =
        decide(List.of(Requests.of(Profiles.company().setEmail("a\0b"))), Set.of()).getFirst();
    assertThat(codes(decided)).containsExactly(RejectionCode.INVALID_FIELD);
  }

  private static CreatedClient created(CreateClient.Builder profile) {
    return ((Creation.Created) decide(List.of(Requests.of(profile)), Set.of()).getFirst()).client();
  }

  private static List<Creation> decide(List<RequestedClient> requests, Set<OnboardingId> existing) {
    return CreatingClients.decide(requests, existing, NOW, () -> new ClientId(UUID.randomUUID()));
  }

  private static List<RejectionCode> codes(Creation creation) {
    return ((Creation.Refused) creation).reasons().stream().map(Rejection::code).toList();
  }
}
