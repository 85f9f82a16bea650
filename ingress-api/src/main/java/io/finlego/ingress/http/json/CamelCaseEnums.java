package io.finlego.ingress.http.json;

import tools.jackson.databind.EnumNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Makes Jackson use the names of {@link EnumNames} for enum constants. */
final class CamelCaseEnums extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  private static final EnumNamingStrategy CAMEL_CASE =
      (config, type, name) -> EnumNames.camelCase(name);

  @Override
  public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
    return CAMEL_CASE;
  }
}
