package io.finlego.ingress.client.profile;

import static io.finlego.ingress.client.profile.SentProfiles.COMPANY;
import static io.finlego.ingress.client.profile.SentProfiles.INDIVIDUAL;
import static io.finlego.ingress.client.profile.SentProfiles.at;
import static io.finlego.ingress.client.profile.SentProfiles.faultsOf;
import static io.finlego.ingress.client.profile.SentProfiles.shape;
import static io.finlego.ingress.http.shape.Bodies.faults;
import static io.finlego.ingress.http.shape.Bodies.json;
import static io.finlego.ingress.http.shape.Bodies.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.TestKeys;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.BadBodies;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ClientProfileTest {

  @Test
  void thePublishedExampleIsTakenUnchangedAndKeptInFull() {
    ObjectNode accepted = shape(false).read(COMPANY);

    ObjectNode expected = with(COMPANY, "payInsCountries", json("['uk', 'eea']"));
    assertThat(accepted).isEqualTo(with(expected, "payOutsCountries", json("['uk', 'eea']")));
    assertThat(accepted.propertyNames()).containsExactlyElementsOf(COMPANY.propertyNames());
  }

  @Test
  void anIndividualIsTakenAndKeptInFull() {
    ObjectNode accepted = shape(false).read(INDIVIDUAL);

    assertThat(accepted).isEqualTo(with(INDIVIDUAL, "payInsCountries", json("['uk', 'other']")));
  }

  @Test
  void theWordOtherNeedsAnExplanation() {
    ObjectNode industry = with(COMPANY, "industry", json("'other'"));
    ObjectNode purposes =
        with(COMPANY, "purposesAccountOpening", json("['depositsAndSavings', 'other']"));

    assertThat(faultsOf(industry)).isEmpty();
    assertThat(faultsOf(with(industry, "industryOther", json("null"))))
        .containsExactly(at("industryOther"));
    assertThat(faultsOf(with(industry, "industryOther", json("' '"))))
        .containsExactly(at("industryOther"));
    assertThat(faultsOf(purposes)).isEmpty();
    assertThat(faultsOf(with(purposes, "purposesAccountOpeningOther", null)))
        .containsExactly(at("purposesAccountOpeningOther"));
    assertThat(faultsOf(with(INDIVIDUAL, "purposesAccountOpeningOther", null)))
        .containsExactly(at("purposesAccountOpeningOther"));
  }

  @Test
  void allFieldsAtFaultAreNamedInOneAnswer() {
    ObjectNode body = with(COMPANY, "riskLevel", json("'none'"));
    body = with(body, "legalName", null);
    body = with(body, "relatedIndividuals[0].document.type", json("'libraryCard'"));

    assertThat(faultsOf(body))
        .containsExactlyInAnyOrder(
            at("riskLevel"), at("legalName"), at("relatedIndividuals[0].document.type"));
  }

  @Test
  void unknownFieldsOfAProfileAreRefused() {
    assertThat(faults(shape(false), with(COMPANY, "status", json("'blocked'"))))
        .containsExactly("unknownField status");
    assertThat(faults(shape(false), with(COMPANY, "relatedIndividuals[0].isUBO", json("true"))))
        .containsExactly("unknownField relatedIndividuals[0].isUBO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "4", "-1", "1.5", "'1'", "'UK'", "null", "99999999999"})
  void regionsAreTheNumbers1To3(String region) {
    assertThat(faultsOf(with(COMPANY, "payOutsCountries", json("['eea', " + region + "]"))))
        .containsExactly(at("payOutsCountries[1]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "3.0", "30e-1"})
  void aRegionsNumberIsAWholeNumberHoweverItIsWritten(String number) {
    ObjectNode body = with(COMPANY, "payOutsCountries", json("[" + number + "]"));

    assertThat(shape(false).read(body).path("payOutsCountries")).isEqualTo(json("['other']"));
  }

  @Test
  void relatedIndividualsMustHaveIdsOfTheirOwn() {
    String withId = "{'id': '7c6f0b5e-3d0a-4d35-8a83-52d2c4e0a911'}";
    String withSameId = "{'id': '7C6F0B5E-3D0A-4D35-8A83-52D2C4E0A911', 'isDirector': true}";
    String withoutId = "{'firstName': 'Ada'}";

    assertThat(
            faultsOf(
                with(
                    COMPANY,
                    "relatedIndividuals",
                    json("[%s, %s]".formatted(withoutId, withoutId)))))
        .isEmpty();
    assertThat(
            faultsOf(
                with(
                    COMPANY,
                    "relatedIndividuals",
                    json("[%s, %s, %s]".formatted(withId, withoutId, withSameId)))))
        .containsExactly(at("relatedIndividuals[2].id"));
  }

  @Test
  void aRelatedIndividualIsNotItsClient() {
    UUID client = UUID.fromString("7c6f0b5e-3d0a-4d35-8a83-52d2c4e0a911");
    String individuals = "{'firstName': 'Ada'}, {'id': '00000000-0000-0000-0000-000000000001'}";
    AcceptedObject apart = profileWith("[" + individuals + "]");
    AcceptedObject withItself =
        profileWith(
            "[" + individuals + ", {'id': '" + client.toString().toUpperCase(Locale.ROOT) + "'}]");

    assertThatCode(() -> DistinctIndividualIds.requireDifferentFrom(client, apart))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> DistinctIndividualIds.requireDifferentFrom(client, withItself))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused ->
                assertThat(refused.faults().getFirst().field())
                    .isEqualTo("relatedIndividuals[2].id"));
  }

  private static AcceptedObject profileWith(String individuals) {
    return new AcceptedObject(
        shape(false).read(with(COMPANY, "relatedIndividuals", json(individuals))));
  }

  @Test
  void customOptionsOfAnyKindAreKeptAsGiven() {
    for (String options :
        List.of("null", "5", "'x'", "[1.50, {'a': null}]", "{'deep': {'er': [true]}}")) {
      assertThat(
              shape(false).read(with(COMPANY, "customOptions", json(options))).get("customOptions"))
          .isEqualTo(json(options));
    }
  }

  @Test
  void aClientIsAProfileAgainWithoutOurOwnData() throws IOException {
    try (InputStream example =
        ClientProfileTest.class.getResourceAsStream("/reference/read-client.value.json")) {
      JsonNode client = new JsonMapper().readTree(example);

      assertThat(faults(shape(false), client)).contains("unknownField id", "unknownField version");
      assertThat(faults(shape(false), ClientJson.withoutAddedFields(client))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyGeneratedProfileIsKeptOrNamesItsFieldsAtFault(long seed) {
    BadBodies bodies = new BadBodies(seed);
    for (int i = 0; i < 1000; i++) {
      JsonNode body = bodies.next(i % 2 == 0 ? COMPANY : INDIVIDUAL);
      assertThat(faultsOf(body))
          .as("seed %d, body %s", seed, body)
          .allMatch(fault -> fault.matches("(invalid|unknown)Field [a-zA-Z0-9.$\\[\\]]+"));
    }
  }

  @Test
  void aProfilesCommandHasItsPersonalDataSealed() {
    ClientKey key = TestKeys.client();

    var command = ProfileCommands.register(new AcceptedObject(shape(false).read(COMPANY)), key);

    assertThat(command.getCountryOfRegistration()).isEqualTo("RU");
    assertThat(command.getIsDefaultCompliant()).isTrue();
    assertThat(command.toString()).doesNotContain("Payler");
    byte[] sealed = new byte[command.getProfile().getData().remaining()];
    command.getProfile().getData().duplicate().get(sealed);
    JsonNode profile = json(key.open(Purpose.PROFILE, sealed));
    assertThat(profile.get("legalName").asString()).isEqualTo("Payler");
    assertThat(profile.get("payInsCountries")).isEqualTo(json("['uk', 'eea']"));
    assertThat(profile.at("/relatedIndividuals/0/id").asString()).hasSize(36);
  }
}
