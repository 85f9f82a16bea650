package io.finlego.ingress.client;

import io.finlego.ingress.shape.ChoiceShape;
import io.finlego.ingress.shape.ObjectShape;
import io.finlego.ingress.shape.RequestShape;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bodies of the operations on clients. */
@Configuration(proxyBeanMethods = false)
class ClientShapes {

  static final String CREATE_CLIENT = "CreateClient";

  @Bean
  RequestShape createClientShape(ClientSettings settings, Clock clock) {
    return RequestShape.required(CREATE_CLIENT, profile(settings, clock));
  }

  /** CreateClientCommandBase, told apart by {@code type}. */
  static ChoiceShape profile(ClientSettings settings, Clock clock) {
    ProfileTexts texts = ProfileTexts.of(settings);
    ObjectShape common = CommonProfile.shape(texts);
    Map<String, ObjectShape> types = new LinkedHashMap<>();
    types.put("company", common.and(CompanyProfile.shape(texts, clock)));
    types.put("individual", common.and(IndividualProfile.shape(texts, clock)));
    return new ChoiceShape("type", types, common);
  }
}
