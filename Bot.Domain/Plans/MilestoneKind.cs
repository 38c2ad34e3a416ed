namespace Bot.Domain.Plans;

/// <summary>What a milestone belongs to; the order shows the worst of its parts.</summary>
public enum Scope { Order, Style, FactoryOrder, Shipment }

/// <summary>What a default date is counted from.</summary>
public enum Anchor
{
    /// <summary>The estimated departure, on board.</summary>
    Etd,

    /// <summary>The estimated arrival.</summary>
    Eta,
}

/// <summary>A step of an order's life, as the template knows it.</summary>
/// <param name="Code">Stable: <c>M05</c>.</param>
/// <param name="Name">A text key.</param>
/// <param name="Days">Calendar days from the anchor, negative before it.</param>
/// <param name="Planned">It is in every plan; otherwise it joins when somebody speaks of it.</param>
/// <param name="Goods">It moves the goods: a later one done means that it is behind us too, ticked or not.</param>
/// <param name="Told">The customer may see it.</param>
public sealed record MilestoneKind(string Code, string Name, Scope Scope, Anchor Anchor, int Days, bool Planned, bool Goods, bool Told)
{
    /// <summary>Where it stands in an order's life.</summary>
    public int Rank { get; init; }
}

/// <summary>The one built-in template: sea FCL, about 45 days from the deposit to finished bulk, worked backward from ETD.</summary>
/// <remarks>
/// Offsets are planning defaults, not a standard; where a step is usually counted forward from the deposit the same
/// distance is laid backward from departure (deposit = ETD − 61). Inspection two weeks before sailing leaves room for
/// rework and a second inspection.
/// </remarks>
public static class SeaFcl
{
    /// <summary>Port to port in days, when nobody said an ETA.</summary>
    public const int Transit = 30;

    /// <summary>Days from the order to departure that the template needs.</summary>
    public const int Lead = 70;

    private static readonly MilestoneKind[] InOrder =
    [
        Extra("M01", "Inquiry received", Scope.Order, -75),
        Extra("M02", "Quotation sent", Scope.Order, -73),
        Money("M03", "PI issued", -70, told: true),
        Money("M04", "PI countersigned", -68, told: true),
        Money("M05", "Deposit received", -61, told: true),
        Extra("M05L", "L/C received and checked", Scope.Order, -53),
        Made("M06", "Factory order issued", -59),
        Extra("F10", "Factory deposit paid", Scope.FactoryOrder, -56),
        Extra("Y10", "Lab dip approved", Scope.Style, -53),
        Extra("Y20", "Fit sample approved", Scope.Style, -53),
        Extra("Y30", "Size set approved", Scope.Style, -47),
        Extra("M07", "Artwork and packing approved", Scope.Style, -51),
        Made("M10", "Materials in house", -46),
        Extra("T10", "Tests passed", Scope.Style, -41),
        Style("M08", "PP sample sent", -43),
        Style("M09", "PP sample approved", -38),
        Made("M11", "Bulk started", -37, told: true),
        Extra("M12", "Inline inspection", Scope.FactoryOrder, -33),
        Extra("Y40", "TOP sample sent", Scope.Style, -30),
        Extra("M13", "During-production inspection", Scope.FactoryOrder, -20),
        Extra("B10", "Inspector booked", Scope.FactoryOrder, -21),
        Shipped("M14", "Booking requested", -18, told: false),
        Shipped("M15", "Booking confirmed", -12, told: true) with { Goods = false },
        Made("M16", "Bulk finished", -16, told: true),
        Extra("Y50", "Shipment sample sent", Scope.Style, -16),
        Made("M17", "Final inspection", -14, told: true),
        Made("M18", "Inspection release", -13, told: true),
        Extra("T20", "Origin certificate", Scope.Shipment, -3),
        Extra("T30", "Fumigation", Scope.Shipment, -5),
        Extra("T40", "Insurance", Scope.Shipment, -1),
        Extra("W10", "In the forwarder's warehouse", Scope.Shipment, -6),
        Shipped("M19", "Container stuffed", -6, told: true),
        Extra("M20", "SI sent", Scope.Shipment, -5),
        Extra("M21", "VGM sent", Scope.Shipment, -4),
        Shipped("M22", "Gated in", -2, told: false),
        Shipped("M23", "Export customs released", -1, told: false),
        Extra("M23U", "Advance filing sent", Scope.Shipment, -4),
        Shipped("M24", "On board", 0, told: true),
        Extra("M25", "Draft B/L confirmed", Scope.Shipment, 1),
        Shipped("M26", "B/L issued", 3, told: true) with { Goods = false },
        Money("M27", "Balance received", 7, told: true),
        Extra("M28", "L/C documents presented", Scope.Order, 14),
        Shipped("M29", "Documents released", 10, told: true) with { Goods = false },
        Extra("F20", "Factory balance paid", Scope.FactoryOrder, 15),
        Landed("M30", "Arrival notice", -5) with { Planned = false },
        Landed("M31", "Arrived", 0),
        Landed("M32", "Import cleared", 3) with { Planned = false },
        Landed("M33", "Delivered", 7),
        Landed("M34", "Empty returned", 12) with { Planned = false, Told = false },
        new("M35", "After-sales check", Scope.Order, Anchor.Eta, 21, Planned: true, Goods: false, Told: false),
        new("M36", "Re-order prompt", Scope.Order, Anchor.Eta, 67, Planned: false, Goods: false, Told: false),
    ];

    public static readonly IReadOnlyList<MilestoneKind> All = [.. InOrder.Select((kind, rank) => kind with { Rank = rank })];

    private static readonly Dictionary<string, MilestoneKind> ByCode = All.ToDictionary(kind => kind.Code);

    public static MilestoneKind? Find(string code) => ByCode.GetValueOrDefault(code);

    private static MilestoneKind Money(string code, string name, int days, bool told) => new(code, name, Scope.Order, Anchor.Etd, days, Planned: true, Goods: false, told);

    private static MilestoneKind Made(string code, string name, int days, bool told = false) => new(code, name, Scope.FactoryOrder, Anchor.Etd, days, Planned: true, Goods: true, told);

    private static MilestoneKind Style(string code, string name, int days) => new(code, name, Scope.Style, Anchor.Etd, days, Planned: true, Goods: true, Told: true);

    private static MilestoneKind Shipped(string code, string name, int days, bool told) => new(code, name, Scope.Shipment, Anchor.Etd, days, Planned: true, Goods: true, told);

    private static MilestoneKind Landed(string code, string name, int days) => new(code, name, Scope.Shipment, Anchor.Eta, days, Planned: true, Goods: true, Told: true);

    private static MilestoneKind Extra(string code, string name, Scope scope, int days) => new(code, name, scope, Anchor.Etd, days, Planned: false, Goods: false, Told: false);
}
