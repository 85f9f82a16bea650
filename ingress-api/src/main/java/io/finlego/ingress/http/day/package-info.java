/** Says what a day is for the whole API. */
@NullMarked
package io.finlego.ingress.http.day;

import org.jspecify.annotations.NullMarked;
