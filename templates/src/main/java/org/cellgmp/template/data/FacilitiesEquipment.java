package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * The rooms and equipment of the sites of a product, how they stand on a day, and how the batches were kept apart in them. ICH M4Q, 3.2.A.1.
 */
public record FacilitiesEquipment(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<Site> sites,
        List<Room> rooms,
        List<Item> equipment,
        List<Qualified> qualifications,
        List<Calibrated> calibrations,
        List<RoomUsed> roomUses,
        List<EquipmentUsed> equipmentUses) {

    public record Site(Figure site, List<Figure> activities, Figure licence, Figure from, Figure until) {}

    public record Room(
            Figure room,
            Figure name,
            Figure site,
            Figure grade,
            Figure background,
            Figure isolator,
            Figure purpose,
            Figure air,
            Figure qualifiedOn,
            Figure due,
            Figure report,
            Figure status,
            Figure standing) {}

    public record Item(
            Figure id, Figure name, Figure type, Figure maker, Figure model, Figure room, Figure use, Figure status) {}

    public record Qualified(
            Figure id,
            Figure stage,
            Figure protocol,
            Figure report,
            Figure performedOn,
            Figure due,
            Figure result,
            Figure standing) {}

    public record Calibrated(
            Figure id,
            Figure parameter,
            Figure performedOn,
            Figure due,
            Figure asLeft,
            Figure tolerance,
            Figure certificate,
            Figure result,
            Figure standing) {}

    public record RoomUsed(
            Figure batch, Figure room, Figure grade, Figure background, Figure clearedAt, Figure shared) {}

    public record EquipmentUsed(
            Figure batch,
            Figure step,
            Figure id,
            Figure name,
            Figure cleaning,
            Figure status,
            Figure calibrated,
            Figure from,
            Figure until) {}
}
