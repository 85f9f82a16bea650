package io.finlego.client.creation;

import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.client.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client must be, whoever sends it; the table's CHECKs say the same. Lengths count
 * characters, as Postgres does.
 */
final class ClientRules {

  private static final int DISPLAY_NAME_MAX_LENGTH = 201;
  private static final int PHONE_MIN_LENGTH = 5;
  private static final int PHONE_MAX_LENGTH = 17;
  private static final int COUNTRY_MIN_LENGTH = 2;
  private static final int COUNTRY_MAX_LENGTH = 5;

  private ClientRules() {}

  /** Every rule that the profile breaks; none for a good one. */
  static List<Rejection> broken(CreateClient profile) {
    List<Rejection> broken = new ArrayList<>();
    String country = profile.getCountryOfRegistration();
    boolean company = profile.getType() == ClientType.company;
    require(broken, profile.getType() != ClientType.unknown, "type", "The type is unknown.");
    require(
        broken,
        profile.getRiskLevel() != RiskLevel.unknown,
        "riskLevel",
        "The risk level is unknown.");
    require(
        broken,
        within(profile.getDisplayName(), 1, DISPLAY_NAME_MAX_LENGTH),
        company ? "legalName" : "lastName",
        "The name is empty or too long.");
    require(
        broken,
        within(profile.getPhoneNumber(), PHONE_MIN_LENGTH, PHONE_MAX_LENGTH),
        "phoneNumber",
        "The phone number has not 5 to 17 characters.");
    require(
        broken,
        country == null ? !company : within(country, COUNTRY_MIN_LENGTH, COUNTRY_MAX_LENGTH),
        "countryOfRegistration",
        "The country has not 2 to 5 characters.");
    require(broken, isStorable(profile), null, "A text holds the character U+0000.");
    return broken;
  }

  /** A client starts active only if whoever created it vouches for its compliance. */
  static ClientStatus firstStatus(CreateClient profile) {
    return profile.getIsDefaultCompliant() ? ClientStatus.active : ClientStatus.pending;
  }

  private static boolean within(String text, int min, int max) {
    int length = text.codePointCount(0, text.length());
    return min <= length && length <= max;
  }

  /** Postgres has no text with U+0000. */
  private static boolean isStorable(CreateClient profile) {
    return Stream.of(
            profile.getDisplayName(),
            profile.getEmail(),
            profile.getPhoneNumber(),
            profile.getCountryOfRegistration(),
            profile.getRegistrationNumber(),
            profile.getProfile())
        .filter(Objects::nonNull)
        .noneMatch(text -> text.indexOf('\0') >= 0);
  }

  private static void require(
      List<Rejection> broken, boolean holds, @Nullable String field, String message) {
    if (!holds) {
      broken.add(new Rejection(RejectionCode.INVALID_FIELD, message, field));
    }
  }
}
