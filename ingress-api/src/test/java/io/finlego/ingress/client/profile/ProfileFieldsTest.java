package io.finlego.ingress.client.profile;

import static io.finlego.ingress.client.profile.SentProfiles.COMPANY;
import static io.finlego.ingress.client.profile.SentProfiles.INDIVIDUAL;
import static io.finlego.ingress.client.profile.SentProfiles.at;
import static io.finlego.ingress.client.profile.SentProfiles.faultsOf;
import static io.finlego.ingress.http.shape.Bodies.json;
import static io.finlego.ingress.http.shape.Bodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Checks which fields a client's profile needs, and which values each of them takes. */
class ProfileFieldsTest {

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
}
