package io.finlego.ingress.http.json;

import io.finlego.ingress.http.money.Amount;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes path variables and query parameters accept the same formats as the fields of a body. */
@Configuration(proxyBeanMethods = false)
class ParameterFormats implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, UUID.class, strictConverter(StrictText::uuid));
    registry.addConverter(String.class, LocalDate.class, strictConverter(StrictText::date));
    registry.addConverter(String.class, Instant.class, strictConverter(StrictText::instant));
    registry.addConverter(String.class, Amount.class, ParameterFormats::amount);
    registry.addConverterFactory(new EnumConverters());
  }

  private static <T> Converter<String, T> strictConverter(Function<String, @Nullable T> parser) {
    return text -> {
      T value = parser.apply(text);
      if (value == null) {
        throw new IllegalArgumentException("Not in the accepted form.");
      }
      return value;
    };
  }

  private static Amount amount(String text) {
    Amount amount = Amount.parse(text);
    if (amount == null) {
      throw ApiException.invalid(
          List.of(Fault.invalidAmount("amount", "The amount is a decimal number.")));
    }
    return amount;
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static final class EnumConverters implements ConverterFactory<String, Enum> {
    @Override
    public <E extends Enum> Converter<String, E> getConverter(Class<E> type) {
      return text -> {
        Enum<?> constant = EnumNames.find((Class) type, text);
        if (constant == null) {
          throw new IllegalArgumentException("Not one of the enum's names.");
        }
        return (E) constant;
      };
    }
  }
}
