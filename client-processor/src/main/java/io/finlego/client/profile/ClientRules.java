package io.finlego.client.profile;

import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import java.util.ArrayList;
import java.util.List;

/** What a client must be, whoever sends it. Lengths count characters, as Postgres does. */
final class ClientRules {

  private static final int DISPLAY_NAME_MAX_LENGTH = 201;
  private static final int PHONE_MIN_LENGTH = 5;
  private static final int PHONE_MAX_LENGTH = 17;
  private static final int COUNTRY_MIN_LENGTH = 2;
  private static final int COUNTRY_MAX_LENGTH = 5;

  private ClientRules() {}

  /** Every rule that the profile breaks; none for a good one. */
  static List<Rejection> broken(SentProfile sent, Profile profile) {
    List<Rejection> broken = new ArrayList<>();
    boolean company = sent.type() == ClientType.COMPANY;
    String country = sent.country();
    require(broken, sent.type() != ClientType.UNKNOWN, "type", "The type is unknown.");
    require(
        broken, sent.riskLevel() != RiskLevel.UNKNOWN, "riskLevel", "The risk level is unknown.");
    require(
        broken,
        within(profile.displayName().strip(), 1, DISPLAY_NAME_MAX_LENGTH),
        company ? "legalName" : "lastName",
        "The name is empty or too long.");
    String phone = profile.phoneNumber();
    require(
        broken,
        phone != null && within(phone, PHONE_MIN_LENGTH, PHONE_MAX_LENGTH),
        "phoneNumber",
        "The phone number has not 5 to 17 characters.");
    require(
        broken,
        country == null
            ? !company
            : within(country, COUNTRY_MIN_LENGTH, COUNTRY_MAX_LENGTH) && country.indexOf('\0') < 0,
        "countryOfRegistration",
        "The country has not 2 to 5 characters.");
    return broken;
  }

  private static boolean within(String text, int min, int max) {
    int length = text.codePointCount(0, text.length());
    return min <= length && length <= max;
  }

  private static void require(List<Rejection> broken, boolean holds, String field, String message) {
    if (!holds) {
      broken.add(new Rejection(RejectionCode.INVALID_FIELD, message, field));
    }
  }
}
