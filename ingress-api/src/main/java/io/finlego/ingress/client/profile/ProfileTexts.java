package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.shape.TextShape;
import io.finlego.kernel.TextLimit;

/**
 * The shapes of the strings in a client's profile. If the published contract has no limit for a
 * string's length, the shape has a generous limit of our own.
 */
record ProfileTexts(TextShape country, TextShape phone, TextShape email) {

  private static final int TEXT_CHARACTERS_MAX = 4000;

  static final TextShape TEXT = TextShape.upTo(TEXT_CHARACTERS_MAX);
  static final TextShape COUNTRY_OF_REGISTRATION = TextShape.of(TextLimit.COUNTRY_OF_REGISTRATION);

  private static final TextShape PHONE = TextShape.of(TextLimit.PHONE_NUMBER);

  static ProfileTexts of(ClientSettings settings) {
    return settings.strictFormats()
        ? new ProfileTexts(
            TEXT.as(StrictFormats.COUNTRY),
            PHONE.as(StrictFormats.PHONE),
            TEXT.as(StrictFormats.EMAIL))
        : new ProfileTexts(TEXT, PHONE, TEXT);
  }

  TextShape countryOfRegistration() {
    return new TextShape(
        COUNTRY_OF_REGISTRATION.minLength(), COUNTRY_OF_REGISTRATION.maxLength(), country.format());
  }
}
