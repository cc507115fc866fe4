package org.ecobureau.gateway.shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The data behind a small shop, which one server or several services can show.
 *
 * <p>An object is a map with its type; a service that was asked for an entity finds what it was told under {@code given}.
 */
public final class Shop {

    public static final String GIVEN = "given";

    private final Map<String, List<Map<String, Object>>> byType = new LinkedHashMap<>();

    public Shop() {
        var country = object("Country", "name", "Denmark", "iso", "DK");
        var alvar = add("Maker", "code", "ALV", "id", "m1", "name", "Alvar", "country", country, "rating", 5);
        var hans = add("Maker", "code", "HAN", "id", "m2", "name", "Hans", "country", null, "rating", null);
        var ann = user("u1", "Ann", "Lund");
        var bob = user("u2", "Bob", null);
        var eve = user("u3", null, "Oslo");
        bob.put("manager", ann);
        eve.put("manager", bob);
        var one = book("b1", "Rivers", 12, 300, 320, ann, 2);
        var two = book("b2", "Soils", null, 500, null, eve, null);
        var stool = chair("c1", "Stool", 80, 4000, 3, alvar, "S1", "first");
        var throne = chair("c2", "Throne", 900, null, 4, hans, "T9", null);
        relate(one, List.of(two, stool));
        relate(two, List.of());
        relate(stool, List.of(throne, stool));
        relate(throne, List.of(one));
        review("r1", "Good", 5, ann, one);
        review("r2", null, 3, bob, one);
        review("r3", "Hard", null, bob, stool);
        review("r4", "Royal", 4, eve, throne);
        add("Catalogue", "year", 2020, "productCount", 4, "userCount", 3);
        add("Office", "city", "Lund", "phone", "112", "rooms", 7);
    }

    public List<Map<String, Object>> all(String... types) {
        return Stream.of(types)
                .flatMap(type -> byType.getOrDefault(type, List.of()).stream())
                .toList();
    }

    public Map<String, Object> find(String type, String key, Object value) {
        return all(type).stream()
                .filter(object -> value.equals(object.get(key)))
                .findFirst()
                .orElse(null);
    }

    /** The entity that a representation means, with the representation itself under {@code given}. */
    public Map<String, Object> entity(Map<String, Object> representation) {
        var type = (String) representation.get("__typename");
        var candidates = type.equals("Product") ? all("Book", "Chair") : all(type);
        return candidates.stream()
                .filter(object -> isMeant(object, representation))
                .findFirst()
                .map(object -> {
                    var copy = new HashMap<>(object);
                    copy.put(GIVEN, representation);
                    return copy;
                })
                .orElse(null);
    }

    private static boolean isMeant(Map<String, Object> object, Map<String, Object> representation) {
        return Stream.of("upc", "id", "email", "code", "model", "year")
                        .filter(representation::containsKey)
                        .allMatch(key -> Objects.equals(object.get(key), representation.get(key)))
                && (!(representation.get("maker") instanceof Map<?, ?> maker)
                        || ((Map<?, ?>) object.get("maker")).get("code").equals(maker.get("code")));
    }

    /** The value of a field of an object, or of a root field. */
    public Object value(String type, String field, Map<String, Object> source, Map<String, Object> arguments) {
        return switch (type + "." + field) {
            case "Query.me" -> find("User", "id", "u1");
            case "Query.users" -> all("User");
            case "Query.makers" -> all("Maker");
            case "Query.reviews" -> all("Review");
            case "Query.latest" -> find("Review", "id", "r4");
            case "Query.products" -> first(all("Book", "Chair"), (Integer) arguments.get("first"));
            case "Query.search" -> all("Chair", "User", "Book");
            case "Query.product" -> product(arguments.get("upc"));
            case "Query.tagged" -> all("Chair", "Book");
            case "Query.catalogue" -> find("Catalogue", "year", arguments.get("year"));
            case "Query.office" -> all("Office").get(0);
            case "Mutation.addProduct" ->
                book((String) arguments.get("upc"), (String) arguments.get("name"), 1, 1, 1, null, null);
            case "Mutation.review" ->
                review(
                        "r" + (all("Review").size() + 1),
                        (String) arguments.get("body"),
                        null,
                        find("User", "id", "u1"),
                        product(arguments.get("upc")));
            case "Mutation.rename" -> changed((String) arguments.get("id"), "name", arguments.get("name"));
            case "Mutation.promote" ->
                changed((String) arguments.get("id"), "manager", find("User", "id", arguments.get("manager")));
            case "User.reviews" -> reviews("author", source);
            case "Book.reviews", "Chair.reviews" -> reviews("product", source);
            case "Book.averageStars", "Chair.averageStars" -> averageStars(source);
            case "Book.price", "Chair.price" -> price(source, (String) arguments.get("currency"));
            case "Book.shipping" -> shipping(source, Boolean.TRUE.equals(arguments.get("express")));
            case "Book.customs" -> customs(source);
            case "Chair.heavy" -> heavy(source);
            case "Book.tags", "Chair.tags", "Product.tags" -> List.of("tag-" + source.get("upc"), "all");
            default -> source.get(field);
        };
    }

    private Object product(Object upc) {
        return all("Book", "Chair").stream()
                .filter(product -> product.get("upc").equals(upc))
                .findFirst()
                .orElse(null);
    }

    private static List<Map<String, Object>> first(List<Map<String, Object>> all, Integer count) {
        return count == null ? all : all.subList(0, Math.max(0, Math.min(count, all.size())));
    }

    private Map<String, Object> changed(String id, String key, Object value) {
        var user = find("User", "id", id);
        user.put(key, value);
        return user;
    }

    private List<Map<String, Object>> reviews(String of, Map<String, Object> source) {
        var key = of.equals("author") ? "email" : "upc";
        return all("Review").stream()
                .filter(review -> review.get(of) instanceof Map<?, ?> other
                        && other.get(key).equals(source.get(key)))
                .toList();
    }

    private Double averageStars(Map<String, Object> product) {
        var stars = reviews("product", product).stream()
                .map(review -> review.get("stars"))
                .filter(Objects::nonNull)
                .mapToInt(Integer.class::cast)
                .average();
        return stars.isPresent() ? stars.getAsDouble() : null;
    }

    private static Integer price(Map<String, Object> product, String currency) {
        var price = (Integer) product.get("basePrice");
        return price == null ? null : "USD".equals(currency) ? price * 2 : price;
    }

    private static Integer shipping(Map<String, Object> book, boolean express) {
        var price = given(book, "price", price(book, "USD"));
        var weight = given(book, "weight", book.get("weight"));
        return price == null || weight == null ? null : (int) price + (int) weight + (express ? 1000 : 0);
    }

    private static Object customs(Map<String, Object> book) {
        var price = given(book, "price", price(book, "EUR"));
        return price == null ? null : (int) price + 1;
    }

    private static Object heavy(Map<String, Object> chair) {
        var maker = (Map<?, ?>) given(chair, "maker", chair.get("maker"));
        var weight = given(chair, "weight", chair.get("weight"));
        return maker.get("country") == null ? null : weight != null && (int) weight > 1000;
    }

    private static Object given(Map<String, Object> object, String key, Object otherwise) {
        return object.get(GIVEN) instanceof Map<?, ?> given ? given.get(key) : otherwise;
    }

    private Map<String, Object> user(String id, String name, String city) {
        var address = city == null ? null : object("Address", "city", city, "street", "Main Street " + id);
        return add("User", "id", id, "email", id + "@example.org", "name", name, "address", address, "manager", null);
    }

    private Map<String, Object> book(
            String upc, String name, Integer price, Integer weight, Integer pages, Object author, Integer edition) {
        return add(
                "Book",
                "upc",
                upc,
                "name",
                name,
                "basePrice",
                price,
                "weight",
                weight,
                "pages",
                pages,
                "author",
                author,
                "edition",
                edition == null ? null : object("Edition", "number", edition),
                "inStock",
                true,
                "related",
                List.of());
    }

    private Map<String, Object> chair(
            String upc, String name, int price, Integer weight, int legs, Object maker, String model, String edition) {
        return add(
                "Chair",
                "upc",
                upc,
                "name",
                name,
                "basePrice",
                price,
                "weight",
                weight,
                "legs",
                legs,
                "maker",
                maker,
                "model",
                model,
                "edition",
                edition,
                "stock",
                legs,
                "inStock",
                false);
    }

    private Map<String, Object> review(String id, String body, Integer stars, Object author, Object product) {
        return add("Review", "id", id, "body", body, "stars", stars, "author", author, "product", product);
    }

    private static void relate(Map<String, Object> product, List<Map<String, Object>> related) {
        product.put("related", related);
    }

    private Map<String, Object> add(String type, Object... entries) {
        var object = object(type, entries);
        byType.computeIfAbsent(type, key -> new ArrayList<>()).add(object);
        return object;
    }

    private static Map<String, Object> object(String type, Object... entries) {
        var object = new HashMap<String, Object>();
        object.put("__typename", type);
        for (int i = 0; i < entries.length; i += 2) {
            object.put((String) entries[i], entries[i + 1]);
        }
        return object;
    }
}
