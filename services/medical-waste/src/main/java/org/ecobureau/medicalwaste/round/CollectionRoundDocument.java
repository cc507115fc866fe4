package org.ecobureau.medicalwaste.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How a round is kept; its id is its number. Sums stand beside the stops, so that figures of a period are added up in
 * the store.
 */
final class CollectionRoundDocument implements DocumentMapping<CollectionRound> {

    static final String DAY = "state.day";
    static final String STREAM = "state.stream";
    static final String STATUS = "state.status";
    static final String VEHICLE = "state.vehicle";
    static final String TRIP = "state.trip";
    static final String BY_CLASS = "state.collectedByClass";
    static final String COLLECTED = "state.collected";
    static final String IN_COUNTY = "state.collectedInCounty";
    static final String RECEIVED = "state.reception.kilograms";
    /** Every bag of the round; absent where there is none, so that rounds without bags do not meet in the index. */
    static final String BAGS = "state.bags";

    @Override
    public String aggregate() {
        return "round";
    }

    @Override
    public String collection() {
        return "rounds";
    }

    @Override
    public Document write(CollectionRound round) {
        RoundNumber number = round.number();
        Document state = new Document("stream", number.stream().name())
                .append("day", number.day().toString())
                .append("vehicle", number.vehicle())
                .append("trip", number.trip())
                .append("carrier", round.carrier().value())
                .append("plant", round.plant().value())
                .append(
                        "stops",
                        round.stops().stream()
                                .map(CollectionRoundDocument::stop)
                                .toList())
                .append("collected", decimal(round.collected()))
                .append("collectedInCounty", decimal(round.collectedInCounty()))
                .append("collectedByClass", byClass(round))
                .append("status", round.status().name());
        append(state, "departedAt", round.departedAt());
        Reception reception = round.reception();
        if (reception != null) {
            state.append("reception", reception(reception));
        }
        Disposal disposal = round.disposal();
        if (disposal != null) {
            state.append(
                    "disposal",
                    new Document("at", Date.from(disposal.at()))
                            .append("method", disposal.method().name()));
        }
        if (!round.bags().isEmpty()) {
            state.append("bags", round.bags());
        }
        return state;
    }

    private static Document byClass(CollectionRound round) {
        Document sums = new Document();
        round.collectedByClass().forEach((wasteClass, weight) -> sums.append(wasteClass.name(), decimal(weight)));
        return sums;
    }

    private static Document stop(Stop stop) {
        return new Document("origin", stop.origin().code())
                .append("class", stop.wasteClass().name())
                .append("kilograms", decimal(stop.weight()))
                .append("at", Date.from(stop.handedOverAt()))
                .append("bags", stop.bags());
    }

    private static Document reception(Reception reception) {
        Document document =
                new Document("at", Date.from(reception.at())).append("kilograms", decimal(reception.weight()));
        if (reception.storageTemperature() != null) {
            document.append("temperature", new Decimal128(reception.storageTemperature()));
        }
        return document;
    }

    @Override
    public CollectionRound read(Document state) {
        RoundNumber number = new RoundNumber(
                WasteStream.valueOf(state.getString("stream")),
                LocalDate.parse(state.getString("day")),
                state.getString("vehicle"),
                state.getInteger("trip"));
        return new CollectionRound(
                number,
                new CreditCode(state.getString("carrier")),
                new CreditCode(state.getString("plant")),
                state.getList("stops", Document.class).stream()
                        .map(CollectionRoundDocument::readStop)
                        .toList(),
                instant(state, "departedAt"),
                readReception(state.get("reception", Document.class)),
                readDisposal(state.get("disposal", Document.class)),
                RoundStatus.valueOf(state.getString("status")));
    }

    private static Stop readStop(Document stop) {
        return new Stop(
                new Origin(stop.getString("origin")),
                WasteClass.valueOf(stop.getString("class")),
                kilograms(stop),
                stop.getDate("at").toInstant(),
                stop.getList("bags", String.class));
    }

    private static @Nullable Reception readReception(@Nullable Document reception) {
        if (reception == null) {
            return null;
        }
        Decimal128 temperature = reception.get("temperature", Decimal128.class);
        return new Reception(
                reception.getDate("at").toInstant(),
                kilograms(reception),
                temperature == null ? null : temperature.bigDecimalValue());
    }

    private static @Nullable Disposal readDisposal(@Nullable Document disposal) {
        return disposal == null
                ? null
                : new Disposal(
                        disposal.getDate("at").toInstant(), DisposalMethod.valueOf(disposal.getString("method")));
    }

    @Override
    public Collection<String> organisations(CollectionRound round) {
        Set<String> organisations = new LinkedHashSet<>();
        organisations.add(round.carrier().value());
        organisations.add(round.plant().value());
        round.stops().stream()
                .map(Stop::origin)
                .filter(Origin::isHospital)
                .forEach(origin -> organisations.add(origin.code()));
        return organisations;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.on("by_day", DAY, "_id"),
                Index.on("by_stream", STREAM, DAY, "_id"),
                Index.on("by_status", STATUS, DAY, "_id"),
                Index.on("by_stream_status", STREAM, STATUS, DAY, "_id"),
                Index.on("by_organisation", MongoRepository.ORGANISATIONS, DAY, "_id"),
                Index.unique("one_trip_at_a_time", RoundProblem.VEHICLE_CONTENDED, VEHICLE, DAY, TRIP),
                Index.unique("one_round_per_bag", RoundProblem.BAG_IN_ANOTHER_ROUND, BAGS));
    }

    private static Decimal128 decimal(Quantity quantity) {
        return new Decimal128(quantity.value());
    }

    private static Quantity kilograms(Document document) {
        return new Quantity(document.get("kilograms", Decimal128.class).bigDecimalValue(), Unit.KG);
    }

    private static void append(Document state, String name, @Nullable Instant at) {
        if (at != null) {
            state.append(name, Date.from(at));
        }
    }

    private static @Nullable Instant instant(Document state, String name) {
        Date date = state.getDate(name);
        return date == null ? null : date.toInstant();
    }
}
