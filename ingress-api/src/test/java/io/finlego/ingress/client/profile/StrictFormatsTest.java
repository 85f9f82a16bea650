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

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Checks the profiles of clients if formats are strict. */
class StrictFormatsTest {

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
}
