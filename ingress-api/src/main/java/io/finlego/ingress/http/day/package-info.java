/** Defines what a day is in the API. */
@NullMarked
package io.finlego.ingress.http.day;

import org.jspecify.annotations.NullMarked;
