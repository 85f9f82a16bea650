package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.ClientId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Masks the phone numbers to which one-time codes are sent, because front-office callers must not
 * see whole numbers.
 */
@Component
public final class ClientPhones {

  private static final String PHONE_FIELD = "phoneNumber";
  private static final int VISIBLE_START_CHARACTERS = 4;
  private static final int VISIBLE_END_CHARACTERS = 2;
  private static final String HIDDEN_CHARACTER = "*";

  private final Clients clients;
  private final ClientStates states;
  private final JsonMapper mapper;

  ClientPhones(Clients clients, ClientStates states, JsonMapper mapper) {
    this.clients = clients;
    this.states = states;
    this.mapper = mapper;
  }

  /**
   * The client's phone number. Stars replace all characters except the first four and the last two.
   * If the number has at most six characters, stars replace all of them.
   *
   * @throws ApiException 404 {@code clientNotFound} or 409 {@code clientErased}
   */
  public String maskedPhone(ClientId client) {
    return clients
        .profile(client)
        .map(profile -> mask(phoneNumber(profile)))
        .orElseThrow(() -> withoutProfile(client));
  }

  /** The profile's phone number, without a tree of the whole profile, which may be very large. */
  private String phoneNumber(String profile) {
    try (JsonParser parser = mapper.createParser(profile)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean isPhone = parser.currentName().equals(PHONE_FIELD);
        JsonToken value = parser.nextToken();
        if (isPhone) {
          return value == JsonToken.VALUE_STRING ? parser.getString() : "";
        }
        parser.skipChildren();
      }
      return "";
    }
  }

  private ApiException withoutProfile(ClientId client) {
    return states.keyState(client) instanceof ClientKeyState.Unknown
        ? ActiveClients.notFound("clientId")
        : ClientKeyring.clientErased();
  }

  static String mask(String phone) {
    int hiddenCount = phone.length() - VISIBLE_START_CHARACTERS - VISIBLE_END_CHARACTERS;
    return hiddenCount <= 0
        ? HIDDEN_CHARACTER.repeat(phone.length())
        : phone.substring(0, VISIBLE_START_CHARACTERS)
            + HIDDEN_CHARACTER.repeat(hiddenCount)
            + phone.substring(phone.length() - VISIBLE_END_CHARACTERS);
  }
}
