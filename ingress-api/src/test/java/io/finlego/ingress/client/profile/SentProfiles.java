package io.finlego.ingress.client.profile;

import static io.finlego.ingress.http.shape.Bodies.faults;
import static io.finlego.ingress.http.shape.Bodies.json;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.day.Today;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.reference.Examples;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Profiles of clients as callers send them, and the shapes that read them. */
final class SentProfiles {

  private static final Today TODAY =
      new Today(
          Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC),
          new BookingDays(ZoneOffset.UTC));
  static final JsonNode COMPANY = Objects.requireNonNull(Examples.request("create-client"));
  static final JsonNode INDIVIDUAL =
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

  private SentProfiles() {}

  static RequestShape shape(boolean strict) {
    return new ClientShapes().createClientShape(new ClientSettings(strict), TODAY);
  }

  static List<String> faultsOf(JsonNode body) {
    return faults(shape(false), body);
  }

  /** The fault of a field with an invalid value. */
  static String at(String field) {
    return "invalidField " + field;
  }
}
