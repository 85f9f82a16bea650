package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.day.Today;
import io.finlego.ingress.http.shape.DateBound;
import io.finlego.ingress.http.shape.DateShape;
import io.finlego.ingress.http.shape.NumberShape;

/**
 * The shapes of the dates and ownership shares in the data of persons. Without strict formats, only
 * a client's birth date is checked: it must be in the past. With strict formats, there are three
 * rules. Every birth date must be in the past, but not more than 150 years ago. The issue date of a
 * document must not be in the future. A share must be from 0 to 100 percent.
 */
record PersonBounds(
    DateShape clientBirthDate,
    DateShape individualBirthDate,
    DateShape issuedDate,
    NumberShape percentage) {

  private static final int AGE_YEARS_MAX = 150;

  static PersonBounds of(ClientSettings settings, Today today) {
    if (!settings.strictFormats()) {
      return new PersonBounds(
          new DateShape(DateBound.inThePast(today)),
          DateShape.any(),
          DateShape.any(),
          NumberShape.any());
    }
    DateShape birthDate = new DateShape(DateBound.inThePast(today, AGE_YEARS_MAX));
    return new PersonBounds(
        birthDate,
        birthDate,
        new DateShape(DateBound.notInTheFuture(today)),
        NumberShape.percentage());
  }
}
