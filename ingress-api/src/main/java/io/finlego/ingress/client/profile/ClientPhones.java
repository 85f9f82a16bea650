package io.finlego.ingress.client.profile;

import io.finlego.kernel.ClientId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the phone numbers to which clients' codes are sent, masked for front offices. */
@Component
public final class ClientPhones {

  private static final int START_DIGITS_SHOWN = 4;
  private static final int END_DIGITS_SHOWN = 2;
  private static final String HIDDEN_DIGIT = "*";

  private final Clients clients;

  private final JsonMapper mapper;

  ClientPhones(Clients clients, JsonMapper mapper) {
    this.clients = clients;
    this.mapper = mapper;
  }

  /**
   * The client's phone number, with stars in place of all characters but the first four and the
   * last two.
   *
   * @throws io.finlego.ingress.http.result.ApiException 404 if the client does not exist or was
   *     erased
   */
  public String masked(ClientId client) {
    return clients
        .profile(client)
        .map(profile -> mask(mapper.readTree(profile).path("phoneNumber").asString("")))
        .orElseThrow(() -> ActiveClients.notFound("clientId"));
  }

  static String mask(String phone) {
    int hidden = phone.length() - START_DIGITS_SHOWN - END_DIGITS_SHOWN;
    return hidden <= 0
        ? HIDDEN_DIGIT.repeat(phone.length())
        : phone.substring(0, START_DIGITS_SHOWN)
            + HIDDEN_DIGIT.repeat(hidden)
            + phone.substring(phone.length() - END_DIGITS_SHOWN);
  }
}
