from fastapi import APIRouter

router = APIRouter(prefix="/patients")


@router.get("/{patient_id}/visits")
# ruleid: hipaa.python.router.require-phi-access-control
async def visits(patient_id: int):
    return await calendar.visits(patient_id)


@router.get("/{patient_id}/labs")
# ruleid: hipaa.python.router.require-phi-access-control
async def labs(patient_id: int):
    return await laboratory.results(patient_id)


@router.get("/opening-hours")
# ok: hipaa.python.router.require-phi-access-control
async def opening_hours():
    return await directory.hours()
