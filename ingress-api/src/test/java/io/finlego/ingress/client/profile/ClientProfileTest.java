package io.finlego.ingress.client.profile;

import static io.finlego.ingress.http.shape.Bodies.faults;
import static io.finlego.ingress.http.shape.Bodies.json;
import static io.finlego.ingress.http.shape.Bodies.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.TestKeys;
import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.day.Today;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.BadBodies;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.reference.Examples;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ClientProfileTest {

  private static final Today TODAY =
      new Today(
          Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC),
          new BookingDays(ZoneOffset.UTC));
  private static final JsonNode COMPANY = Objects.requireNonNull(Examples.request("create-client"));
  private static final JsonNode INDIVIDUAL =
      json(
          """
          {'type': 'individual', 'onboardingId': 'f4fce315-9b7c-4302-989a-521be9ec9bca',
           'editorUserId': 'c5c2f4a5-c36d-4d4d-9e5c-2659c938a266', 'riskLevel': 'medium',
           'address': {'city': 'Vilnius', 'country': 'LT'}, 'phoneNumber': '+37060000000',
           'email': null, 'firstName': 'Ona', 'lastName': 'Onaitė', 'middleName': null,
           'birthDate': '1990-02-28', 'citizenshipCountry': 'LT', 'residenceCountry': 'LT',
           'taxResidencyCountry': 'LT', 'taxNumber': '1', 'isPep': false, 'pepDetails': null,
           'usaTaxResidency': false, 'giinNumber': null, 'occupation': 'engineer',
           'document': {'issuedBy': 'LT', 'expirationDate': '2030-01-01', 'type': 'passport',
                        'number': '1', 'issuedCountryCode': 'LT', 'issuedDate': '2020-01-01'},
           'purposesAccountOpening': ['other'], 'purposesAccountOpeningOther': 'rent',
           'turnover': 'above5000KEur', 'payInsCountries': ['uk', 3], 'payOutsCountries': null,
           'fundFlows': {'plannedIncomingTransfersQuantity': 3},
           'complianceEvaluation': {'appliedLimits': 'none'},
           'applicantId': 'fc65ce03-c5e6-455c-b628-f1607e292785'}
          """);

  private static RequestShape shape(boolean strict) {
    return new ClientShapes().createClientShape(new ClientSettings(strict), TODAY);
  }

  private static List<String> faultsOf(JsonNode body) {
    return faults(shape(false), body);
  }

  private static String at(String field) {
    return "invalidField " + field;
  }

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "onboardingId",
        "editorUserId",
        "riskLevel",
        "address",
        "phoneNumber",
        "legalName",
        "countryOfRegistration"
      })
  void aCompanyNeedsEachRequiredField(String field) {
    assertThat(faultsOf(with(COMPANY, field, null))).containsExactly(at(field));
    assertThat(faultsOf(with(COMPANY, field, json("null")))).containsExactly(at(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "onboardingId",
        "editorUserId",
        "riskLevel",
        "address",
        "phoneNumber",
        "firstName",
        "lastName",
        "birthDate"
      })
  void anIndividualNeedsEachRequiredField(String field) {
    assertThat(faultsOf(with(INDIVIDUAL, field, null))).containsExactly(at(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "'person'", "1", "''", "[]"})
  void anUnknownTypeIsNamedTogetherWithWhatBothTypesLack(String type) {
    ObjectNode body = with(with(COMPANY, "type", json(type)), "phoneNumber", json("'1'"));

    assertThat(faultsOf(body)).containsExactlyInAnyOrder(at("type"), at("phoneNumber"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email",
        "customOptions",
        "registrationNumber",
        "webSite",
        "taxResidencyCountry",
        "taxNumber",
        "companyRegistrationDate",
        "industryOther",
        "isRelevantActivity",
        "isPubliclyListed",
        "isEngagedGambling10K",
        "isFoundation",
        "payInsCountries",
        "payOutsCountries",
        "purposesAccountOpening",
        "purposesAccountOpeningOther",
        "businessPartners",
        "relatedIndividuals"
      })
  void aFieldMayBeNullWhereThePublishedContractSaysSo(String field) {
    assertThat(faultsOf(with(COMPANY, field, json("null")))).isEmpty();
    assertThat(faultsOf(with(COMPANY, field, null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "isDefaultCompliant",
        "industry",
        "turnover",
        "companyType",
        "fundFlows",
        "complianceEvaluation"
      })
  void otherOptionalFieldsMayBeAbsentButNotNull(String field) {
    assertThat(faultsOf(with(COMPANY, field, null))).isEmpty();
    assertThat(faultsOf(with(COMPANY, field, json("null")))).containsExactly(at(field));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "onboardingId | 'not-a-uuid'",
        "editorUserId | 7",
        "riskLevel | 'Low'",
        "riskLevel | 1",
        "address | 'street'",
        "address.city | 5",
        "phoneNumber | '1234'",
        "phoneNumber | '123456789012345678'",
        "phoneNumber | 123456",
        "email | {}",
        "isDefaultCompliant | 'true'",
        "isDefaultCompliant | 1",
        "legalName | ''",
        "legalName | '   '",
        "legalName | ['Payler']",
        "countryOfRegistration | 'R'",
        "countryOfRegistration | 'RUSSIA'",
        "registrationNumber | 121123412412",
        "webSite | false",
        "companyRegistrationDate | '2026-03-03'",
        "companyRegistrationDate | '2022-02-30'",
        "companyRegistrationDate | '01.01.2022'",
        "companyRegistrationDate | 20220101",
        "industry | 'farming'",
        "turnover | 'below100KEur'",
        "isFoundation | 'no'",
        "payInsCountries | 'uk'",
        "purposesAccountOpening | {}",
        "companyType | 'llc'",
        "businessPartners | {}",
        "businessPartners[0].plannedTransfersQuantityMonth | 1.5",
        "businessPartners[0].plannedTransfersQuantityMonth | 2147483648",
        "businessPartners[0].plannedTransfersQuantityMonth | '1'",
        "businessPartners[0].plannedTransfersEurVolumeMonth | '1'",
        "businessPartners[0].website | 1",
        "fundFlows.plannedIncomingTransfersQuantity | -1",
        "fundFlows.plannedIncomingTransfersEurVolume | -0.01",
        "fundFlows.plannedOutboundTransfersQuantity | 'many'",
        "fundFlows.plannedOutboundTransfersEurVolume | 1e400",
        "complianceEvaluation.appliedLimits | []",
        "relatedIndividuals | 'Ivan'",
        "relatedIndividuals[0].isUbo | 'true'",
        "relatedIndividuals[0].birthDate | 'yesterday'",
        "relatedIndividuals[0].ownership | '50%'",
        "relatedIndividuals[0].document | 1",
        "relatedIndividuals[0].document.type | 'libraryCard'",
        "relatedIndividuals[0].document.issuedDate | '2019-8-24'",
        "relatedIndividuals[0].residentialAddress.zip | 10115",
        "relatedIndividuals[0].applicantId | '1'",
      })
  void aCompanyWithAFaultNamesTheField(String field, String value) {
    assertThat(faultsOf(with(COMPANY, field, json(value)))).containsExactly(at(field));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "firstName | ''",
        "lastName | 5",
        "birthDate | '2026-03-02'",
        "birthDate | '1990-02-29'",
        "isPep | 'yes'",
        "document.type | 'x'",
        "applicantId | 'x'",
        "taxNumber | 1",
        "fundFlows.plannedIncomingTransfersQuantity | -1",
        "turnover | ''",
      })
  void anIndividualWithAFaultNamesTheField(String field, String value) {
    assertThat(faultsOf(with(INDIVIDUAL, field, json(value)))).containsExactly(at(field));
  }

  @Test
  void textsMayBeAsLongAsPublishedAndNoLonger() {
    assertThat(faultsOf(with(COMPANY, "legalName", json("'" + "x".repeat(200) + "'")))).isEmpty();
    assertThat(faultsOf(with(COMPANY, "legalName", json("'" + "x".repeat(201) + "'")))).hasSize(1);
    assertThat(faultsOf(with(COMPANY, "phoneNumber", json("'12345'")))).isEmpty();
    assertThat(faultsOf(with(COMPANY, "phoneNumber", json("'12345678901234567'")))).isEmpty();
    assertThat(faultsOf(with(COMPANY, "countryOfRegistration", json("'RUSSI'")))).isEmpty();
    assertThat(faultsOf(with(INDIVIDUAL, "firstName", json("'" + "x".repeat(101) + "'"))))
        .hasSize(1);
    assertThat(faultsOf(with(COMPANY, "companyRegistrationDate", json("'2026-03-02'")))).isEmpty();
    assertThat(faultsOf(with(INDIVIDUAL, "birthDate", json("'2026-03-01'")))).isEmpty();
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
  void allFieldsAtFaultAreNamedInOneAnswer() {
    ObjectNode body = with(COMPANY, "riskLevel", json("'none'"));
    body = with(body, "legalName", null);
    body = with(body, "relatedIndividuals[0].document.type", json("'libraryCard'"));

    assertThat(faultsOf(body))
        .containsExactlyInAnyOrder(
            at("riskLevel"), at("legalName"), at("relatedIndividuals[0].document.type"));
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

  @Test
  void unknownFieldsOfAProfileAreRefused() {
    assertThat(faults(shape(false), with(COMPANY, "status", json("'blocked'"))))
        .containsExactly("unknownField status");
    assertThat(faults(shape(false), with(COMPANY, "relatedIndividuals[0].isUBO", json("true"))))
        .containsExactly("unknownField relatedIndividuals[0].isUBO");
  }

  @Test
  void placeholdersOfTheExampleAreAcceptedUnlessFormatsAreStrict() {
    assertThat(faults(shape(true), COMPANY))
        .contains(at("phoneNumber"), at("email"), at("address.country"))
        .doesNotContain(at("countryOfRegistration"), at("relatedIndividuals[0].email"));
  }

  @ParameterizedTest
  @CsvSource({
    "phoneNumber, +37060000000, true",
    "phoneNumber, +1, false",
    "phoneNumber, 060000000, false",
    "phoneNumber, +99900000000, false",
    "phoneNumber, +447911123456, true",
    "phoneNumber, +4407911123456, false",
    "phoneNumber, +49301234567, true",
    "phoneNumber, +490301234567, false",
    "phoneNumber, +390612345678, true",
    "email, a.b+c@example.co, true",
    "email, a@b, false",
    "email, a@@b.com, false",
    "email, @b.com, false",
    "email, a b@c.com, false",
    "email, ona@xn--p1ai.xn--p1ai, true",
    "email, ona@b-c.museum, true",
    "email, ona@भारत.भारत, true",
    "email, ona@1.2.3.44, false",
    "email, ona@x.123, false",
    "email, ona@example.-x, false",
    "email, ona@example.c-, false",
    "email, a@b.--, false",
    "email, a@-b.com, false",
    "countryOfRegistration, XK, true",
    "relatedIndividuals[0].birthDate, 2999-01-01, false",
    "relatedIndividuals[0].birthDate, 1000-01-01, false",
    "relatedIndividuals[0].document.issuedDate, 2030-01-01, false",
    "countryOfRegistration, LT, true",
    "countryOfRegistration, XX, false",
    "countryOfRegistration, lt, false",
    "taxResidencyCountry, LTU, false"
  })
  void strictFormatsAreChecked(String field, String value, boolean accepted) {
    List<String> faults = faults(shape(true), with(COMPANY, field, json("'" + value + "'")));

    assertThat(faults.contains(at(field))).isEqualTo(!accepted);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "25, true", "100, true", "100.01, false", "250, false", "-3, false"})
  void strictSharesArePercentages(String share, boolean accepted) {
    for (String name : List.of("ownership", "percentageOwnership")) {
      String field = "relatedIndividuals[0]." + name;
      JsonNode body = with(COMPANY, field, json(share));

      assertThat(faults(shape(true), body).contains(at(field))).isEqualTo(!accepted);
      assertThat(faultsOf(body)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1876-03-01, false, true",
    "1876-03-02, true, true",
    "1000-01-01, false, true",
    "0001-01-01, false, true",
    "0000-01-01, false, false"
  })
  void aBirthDateIsAtMost150YearsAgoIfFormatsAreStrict(
      String birthDate, boolean strict, boolean accepted) {
    JsonNode body = with(INDIVIDUAL, "birthDate", json("'" + birthDate + "'"));

    assertThat(faults(shape(true), body).contains(at("birthDate"))).isEqualTo(!strict);
    assertThat(faults(shape(false), body).contains(at("birthDate"))).isEqualTo(!accepted);
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
