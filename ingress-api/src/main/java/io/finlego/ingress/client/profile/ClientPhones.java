package io.finlego.ingress.client.profile;

import io.finlego.kernel.ClientId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where a client's codes go, as far as a front office may show it. */
@Component
public final class ClientPhones {

  private static final int SHOWN_AT_START = 4;
  private static final int SHOWN_AT_END = 2;
  private static final String HIDDEN = "*";

  private final Clients clients;

  private final JsonMapper mapper;

  ClientPhones(Clients clients, JsonMapper mapper) {
    this.clients = clients;
    this.mapper = mapper;
  }

  /** The phone number with all but its ends hidden; as many stars as it hides digits. */
  public String masked(ClientId client) {
    return clients
        .profile(client)
        .map(profile -> mask(mapper.readTree(profile).path("phoneNumber").asString("")))
        .orElseThrow(() -> ActiveClients.notFound("clientId"));
  }

  static String mask(String phone) {
    int hidden = phone.length() - SHOWN_AT_START - SHOWN_AT_END;
    return hidden <= 0
        ? HIDDEN.repeat(phone.length())
        : phone.substring(0, SHOWN_AT_START)
            + HIDDEN.repeat(hidden)
            + phone.substring(phone.length() - SHOWN_AT_END);
  }
}
